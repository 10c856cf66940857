import { segmenter } from '../../transcript/segmenter.ts';
import type { Span } from '../../transcript/span.ts';
import { leastWidth, saidStretches, width } from '../searchable-parts.ts';
import { saidTokens } from './said-tokens.ts';
import { compareStretch, type ComparedStretch, toWrittenText, type WrittenText } from './compare-stretch.ts';

/** What stands in a message otherwise than in the text, with what the text says right before and after. */
export interface QuoteChange {
  readonly before: string;
  readonly said: string;
  readonly written: string;
  readonly after: string;
  /** Where in the text it stands; absent where nothing there is like it. */
  readonly place?: Span;
}

/** exact: word for word · changed: a quotation with differences, in the text's order · close: about the same, in other words */
export type QuoteComparison =
  | { readonly kind: 'exact' }
  | { readonly kind: 'changed'; readonly changes: readonly QuoteChange[] }
  | { readonly kind: 'close' };

/** Of what is said, so much has to be the text's for it to be a quotation. */
const quotes = 0.6;
/** Whoever says less of it in the same words may speak of it in another language. */
const alike = 0.2;
const mostSentences = 40;

/**
 * How the words of a message differ from the passage it was found in: marks, spaces, case, width and the kind of Chinese
 * apart, and what an ellipsis or brackets say was cut. Of several quotes in it, the one that says most of the passage.
 * Undefined where there is nothing to compare: too few words, another language.
 */
export function compareQuote(message: string, text: string): QuoteComparison | undefined {
  const { quoted, stretches } = saidStretches(message);
  const written = toWrittenText(text);
  const all = stretches
    .flatMap((stretch) => compareParts(partsOf(stretch, written, quoted), written, !quoted) ?? [])
    .toSorted((a, b) => b.same * Number(isQuote(b)) - a.same * Number(isQuote(a)) || b.same - a.same);
  const [best] = all;
  if (best === undefined || best.said < leastWidth) return undefined;
  if (!isQuote(best)) return best.same / best.of >= alike ? { kind: 'close' } : undefined;
  return best.changes.length === 0 ? { kind: 'exact' } : { kind: 'changed', changes: best.changes };
}

interface Compared {
  readonly changes: readonly QuoteChange[];
  readonly same: number;
  readonly of: number;
  /** In columns. */
  readonly said: number;
}

function isQuote({ same, of }: Pick<Compared, 'same' | 'of'>): boolean {
  return same >= of * quotes;
}

/** Cut at what says that something was left out, or put in by another. */
const cut = /\[[^\][]{0,60}\]|［[^］［]{0,60}］|…|\.{3}|。{3}/u;

/** What an ellipsis parts; of a message that marks no quote, the sentences that the text says, or else all of it. */
function partsOf(stretch: string, written: WrittenText, quoted: boolean): readonly string[] {
  if (quoted) return stretch.split(cut);
  const sentences = [...segmenter.sentence.segment(stretch)].slice(0, mostSentences);
  const parts = sentences.flatMap(({ segment }) => segment.split(cut));
  const said = parts.filter((part) => {
    const found = compareStretch(part, written, true);
    return found !== undefined && isQuote(found) && found.same > 2;
  });
  return said.length > 0 ? said : [stretch];
}

function compareParts(all: readonly string[], written: WrittenText, loose: boolean): Compared | undefined {
  const parts = all.filter((part) => width(part) > 0);
  const compared = parts.map((part) => ({ part, found: compareStretch(part, written, loose) }));
  const found = compared.flatMap(({ part, found: each }) => (each === undefined ? [] : [{ part, each }]));
  if (found.length === 0) return undefined;
  // Of what is not found, every word counts as another.
  const lost = compared.filter((each) => each.found === undefined).map(({ part }) => part);
  return {
    changes: [
      ...found.flatMap(({ part, each }) => changesOf(part, written.text, each)),
      ...lost.map((part) => ({ before: '', said: part.trim(), written: '', after: '' })),
    ],
    same: found.reduce((sum, { each }) => sum + each.same, 0),
    of:
      found.reduce((sum, { each }) => sum + each.of, 0) + lost.reduce((sum, part) => sum + saidTokens(part).length, 0),
    said: parts.reduce((sum, part) => sum + width(part), 0),
  };
}

/** In UTF-16 units. */
const context = 24;
const mostWords = 5;

function changesOf(said: string, text: string, { differences }: ComparedStretch): readonly QuoteChange[] {
  return differences.map((each) => ({
    before: lastWords(text.slice(Math.max(0, each.written.start - context), each.written.start)),
    said: said.slice(each.said.start, each.said.end),
    written: text.slice(each.written.start, each.written.end),
    after: firstWords(text.slice(each.written.end, each.written.end + context)),
    place: each.written,
  }));
}

function wordsIn(text: string): readonly string[] {
  return [...segmenter.word.segment(text.toWellFormed())].map(({ segment }) => segment);
}

/** Without the word that may have been cut, of the same line, and no more than a few. */
function lastWords(text: string): string {
  const words = wordsIn(text).slice(1).slice(-mostWords).join('');
  return (words.split('\n').at(-1) ?? '').trimStart();
}

function firstWords(text: string): string {
  const words = wordsIn(text).slice(0, -1).slice(0, mostWords).join('');
  return (words.split('\n')[0] ?? '').trimEnd();
}
