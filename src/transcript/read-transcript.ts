import { type Block, splitBlocks } from './split-blocks.ts';
import { findEchoes } from './find-echoes.ts';
import { findLabels, labelMatcher } from './find-labels.ts';
import { readFrame } from './read-frame.ts';
import { readTalk } from './read-talk.ts';
import { sourceLines } from './source-lines.ts';
import { tieGoldenQuotes } from './tie-golden-quotes.ts';
import type { Problem, Transcript, TranscriptPassage, Turn } from './transcript.ts';

/**
 * Reads an exported article or any Markdown or plain text with speaker labels. Pure; never throws: what it does not
 * understand is a problem with its place. Knows the exporter's form, not any one article.
 */
export function readTranscript(text: string): Transcript {
  const lines = sourceLines(text);
  const blocks = splitBlocks(lines);
  const labels = findLabels(blocks);
  const bounds = findTalk(blocks, labels);
  const talk = readTalk(blocks.slice(bounds.start, bounds.end), labels);
  const front = readFrame(blocks.slice(0, bounds.start), 0);
  const back = readFrame(blocks.slice(bounds.end), talk.passages.length);
  const parts = [front, talk, back];
  const { quotes, problems } = tieGoldenQuotes(
    parts.flatMap((part) => part.printedQuotes),
    talk.passages,
  );
  return {
    ...front.metadata,
    title: front.title,
    subtitle: front.subtitle,
    guide: parts.flatMap((part) => part.guide),
    goldenQuotes: quotes,
    bio: [...front.bio, ...back.bio],
    labels: talk.labels,
    turns: toTurns(talk.passages),
    passages: talk.passages,
    headings: talk.headings,
    images: parts.flatMap((part) => part.images),
    notes: parts.flatMap((part) => part.notes),
    references: parts.flatMap((part) => part.references),
    related: [...front.related, ...back.related],
    anomalies: findEchoes(talk.passages, talk.lineAt),
    problems: [
      ...wholeProblems(text, talk.passages),
      ...[...parts.flatMap((part) => part.problems), ...problems].toSorted(byPlace),
    ],
  };
}

/** The talk runs from the first labelled paragraph to the heading after the last. */
function findTalk(blocks: readonly Block[], labels: ReadonlySet<string>): { start: number; end: number } {
  const matchLabel = labelMatcher(labels);
  const isLabelled = (block: Block) =>
    block.kind === 'paragraph' && block.lines.some((line) => matchLabel(line.text.trimStart().replaceAll('**', '')));
  const start = labels.size === 0 ? -1 : blocks.findIndex(isLabelled);
  if (start === -1) return { start: blocks.length, end: blocks.length };
  const last = blocks.findLastIndex(isLabelled);
  const heading = blocks.findIndex((block, index) => index > last && block.kind === 'heading');
  return { start, end: heading === -1 ? blocks.length : heading };
}

function toTurns(passages: readonly TranscriptPassage[]): Turn[] {
  return [...Map.groupBy(passages, (passage) => passage.turn).entries()].map(([number, group]) => ({
    number,
    label: group[0]?.label ?? '',
    first: group[0]?.number ?? 0,
    last: group.at(-1)?.number ?? 0,
  }));
}

function wholeProblems(text: string, passages: readonly TranscriptPassage[]): Problem[] {
  if (text.trim() === '') return [{ line: 1, column: 1, message: 'the file is empty' }];
  if (passages.length > 0) return [];
  return [
    {
      line: 1,
      column: 1,
      message:
        'nobody speaks here: a speaker label looks like "**Name：** words" or "Name: words" and comes more than once',
    },
  ];
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
