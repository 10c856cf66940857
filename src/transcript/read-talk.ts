import { append } from './append.ts';
import type { Block } from './blocks.ts';
import { labelMatcher } from './find-labels.ts';
import { mergeCallouts } from './merge-callouts.ts';
import { readCallout } from './read-callout.ts';
import { readGuide } from './read-guide.ts';
import { type InlineText, readInline } from './read-inline.ts';
import { isReference, readReference } from './read-reference.ts';
import type { SourceLine } from './source-lines.ts';
import { moveSpan, spansInside } from './span.ts';
import type { PrintedQuote } from './tie-golden-quotes.ts';
import type { GuideSection, Note, Passage, Problem, TopicHeading, Transcript } from './transcript.ts';

export interface Talk extends Pick<
  Transcript,
  'guide' | 'labels' | 'passages' | 'headings' | 'images' | 'notes' | 'references' | 'problems'
> {
  readonly printedQuotes: readonly PrintedQuote[];
  /** Source line of a passage's character. */
  readonly lineAt: (passage: Passage, offset: number) => number;
}

/** The interview itself: labelled paragraphs begin a speaker's words, others continue them. */
export function readTalk(blocks: readonly Block[], names: ReadonlySet<string>): Talk {
  const matchLabel = labelMatcher(names);
  const labels: Transcript['labels'][number][] = [];
  const passages: Passage[] = [];
  const headings: TopicHeading[] = [];
  const images: Transcript['images'][number][] = [];
  const notes: Note[] = [];
  const guide: GuideSection[] = [];
  const printedQuotes: PrintedQuote[] = [];
  const references: Transcript['references'][number][] = [];
  const problems: Problem[] = [];
  const sources = new Map<number, { inline: InlineText; from: number }>();
  let label = '';
  let turn = 0;
  let waiting: { label: string; line: number } | undefined;

  const speak = (inline: InlineText, from: number) => {
    if (passages.at(-1)?.label !== label) turn++;
    const number = passages.length + 1;
    sources.set(number, { inline, from });
    passages.push({
      number,
      turn,
      label,
      text: inline.text.slice(from),
      line: inline.positionAt(from).line,
      emphasised: spansInside(inline.emphasised, { start: from, end: Infinity }).map((span) => moveSpan(span, -from)),
    });
    waiting = undefined;
  };
  const reportSilence = () => {
    if (waiting) {
      problems.push({ line: waiting.line, column: 1, message: `the label ${waiting.label} is followed by no words` });
    }
  };

  for (const paragraph of mergeCallouts(blocks).flatMap((block) => splitAtLabels(block, matchLabel))) {
    if (paragraph.kind === 'callout') {
      const callout = readCallout(paragraph.lines);
      if (callout.kind === 'guide') append(guide, readGuide(callout.blocks));
      else if (callout.kind === 'golden-quotes') append(printedQuotes, callout.quotes);
      else if (callout.text !== '') {
        notes.push({ text: callout.text, line: paragraph.lines[0]?.number ?? 1, after: passages.length });
      }
      continue;
    }
    const inline = readInline(paragraph.lines);
    append(images, inline.images);
    append(problems, inline.problems);
    if (paragraph.kind === 'heading' || isBoldTitle(inline)) {
      const text = inline.text.replace(/^#+\s*/, '');
      headings.push({ text, line: inline.positionAt(0).line, before: passages.length + 1 });
      continue;
    }
    if (paragraph.kind === 'image' || inline.text === '') continue;
    if (isReference(paragraph.lines)) {
      references.push(readReference(inline));
      continue;
    }
    const found = matchLabel(inline.text);
    if (found) {
      reportSilence();
      const at = inline.positionAt(0).line;
      const speaks = inline.text.length > found.length;
      label = found.label;
      labels.push({ label, line: at, ownLine: !speaks || inline.positionAt(found.length).line > at });
      waiting = speaks ? undefined : { label, line: at };
      if (speaks) speak(inline, found.length);
    } else if (label !== '') {
      speak(inline, 0);
    }
  }
  reportSilence();
  const lineAt = (passage: Passage, offset: number) => {
    const source = sources.get(passage.number);
    return source ? source.inline.positionAt(source.from + offset).line : passage.line;
  };
  return { guide, printedQuotes, labels, passages, headings, images, notes, references, problems, lineAt };
}

/** A topic between answers: a short line all in bold that ends like no sentence. */
function isBoldTitle({ text, emphasised: [span] }: InlineText): boolean {
  return span?.start === 0 && span.end === text.length && text.length <= 40 && !/[\p{P}]$/u.test(text);
}

/** Plain transcripts change speakers from line to line, without an empty one between. */
function splitAtLabels(block: Block, matchLabel: ReturnType<typeof labelMatcher>): Block[] {
  if (block.kind !== 'paragraph') return [block];
  const parts: SourceLine[][] = [];
  for (const line of block.lines) {
    const begins = matchLabel(line.text.trimStart().replaceAll('**', '')) !== undefined;
    if (begins || parts.length === 0) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => ({ kind: 'paragraph', lines }));
}
