import { findEchoes } from './find-echoes.ts';
import type { Frame } from './read-frame.ts';
import type { Talk } from './read-talk.ts';
import { tieGoldenQuotes } from './tie-golden-quotes.ts';
import type { Problem, Transcript, TranscriptPassage, Turn } from './transcript.ts';

/** What a format finds in a text: the talk, and what stands before and after it. */
export interface TranscriptParts {
  readonly front: Frame;
  readonly talk: Talk;
  readonly back: Frame;
}

/** What follows from the parts whatever the format: turns, golden quotes tied to passages, echoes, problems by place. */
export function assembleTranscript(text: string, { front, talk, back }: TranscriptParts): Transcript {
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
    chapters: front.chapters,
    images: parts.flatMap((part) => part.images),
    notes: parts.flatMap((part) => part.notes),
    references: parts.flatMap((part) => part.references),
    related: [...front.related, ...back.related],
    anomalies: findEchoes(talk.passages, talk.lineAt),
    problems: [
      ...wholeProblems(text, talk),
      ...[...parts.flatMap((part) => part.problems), ...problems].toSorted(byPlace),
    ],
  };
}

function toTurns(passages: readonly TranscriptPassage[]): Turn[] {
  return [...Map.groupBy(passages, (passage) => passage.turn).entries()].map(([number, group]) => ({
    number,
    label: group[0]?.label,
    first: group[0]?.number ?? 0,
    last: group.at(-1)?.number ?? 0,
  }));
}

function wholeProblems(text: string, { passages, unspoken }: Talk): Problem[] {
  if (text.trim() === '') return [{ line: 1, column: 1, message: 'the file is empty' }];
  if (passages.length > 0) return [];
  if (unspoken !== undefined) return unspoken;
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
