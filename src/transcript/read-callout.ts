import { isGoldenQuotesTitle } from './is-golden-quotes-title.ts';
import { type Block, splitBlocks } from './split-blocks.ts';
import { readInline } from './read-inline.ts';
import type { SourceLine } from './source-lines.ts';
import type { PrintedQuote } from './tie-golden-quotes.ts';

/** What a callout turns out to be, by the title the exporter's articles give it. */
export type Callout =
  | { readonly kind: 'guide'; readonly blocks: readonly Block[] }
  | { readonly kind: 'golden-quotes'; readonly quotes: readonly PrintedQuote[] }
  | { readonly kind: 'note'; readonly text: string; readonly line: number };

const guideTitle = /导读|导语|要点|提要|概要|摘要|速览|看点|^(?:guide|contents|key points)/i;

/** The callout's star is a mark, not text. A title stands in bold on its own, with a colon. */
export function readCallout(lines: readonly SourceLine[]): Callout {
  const written = splitBlocks(lines.map((line) => ({ ...line, text: line.text.replace(/^\s*★\s*/, '') })));
  const blocks = written.filter(({ kind }) => kind !== 'rule');
  const [first, ...rest] = blocks;
  const title = first?.kind === 'paragraph' ? readInline(first.lines).text : '';
  // Quotes are told first: 观点摘录 is a list of quotes, 内容摘要 a guide.
  if (isGoldenQuotesTitle(title)) return { kind: 'golden-quotes', quotes: readQuotes(rest) };
  if (title.length <= 20 && guideTitle.test(title)) return { kind: 'guide', blocks: rest };
  const texts = blocks.map((block) => readInline(block.lines).text).filter((text) => text !== '');
  return { kind: 'note', text: texts.join('\n'), line: first?.lines[0]?.number ?? lines[0]?.number ?? 1 };
}

function readQuotes(blocks: readonly Block[]): PrintedQuote[] {
  return blocks.flatMap((block) => {
    const { text, emphasised, positionAt } = readInline(block.lines);
    return text === '' ? [] : [{ text, emphasised, line: positionAt(0).line }];
  });
}
