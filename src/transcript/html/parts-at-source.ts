import type { TranscriptParts } from '../assemble-transcript.ts';
import type { Asides } from '../collect-asides.ts';
import type { Frame } from '../read-frame.ts';

type SourceOf = (line: number) => number;

/** What was read of lines that are counted, at the lines of the source that they come from. */
export function partsAtSource({ front, talk, back }: TranscriptParts, sourceOf: SourceOf): TranscriptParts {
  const counted = new Map(talk.passages.map((passage) => [passage.number, passage]));
  return {
    front: frameAtSource(front, sourceOf),
    talk: {
      ...talk,
      ...asidesAt(talk, sourceOf),
      labels: moved(talk.labels, sourceOf),
      passages: moved(talk.passages, sourceOf),
      headings: moved(talk.headings, sourceOf),
      lineAt: (passage, offset) => sourceOf(talk.lineAt(counted.get(passage.number) ?? passage, offset)),
    },
    back: frameAtSource(back, sourceOf),
  };
}

export function frameAtSource(frame: Frame, sourceOf: SourceOf): Frame {
  return {
    ...frame,
    ...asidesAt(frame, sourceOf),
    related: moved(frame.related, sourceOf),
    chapters: moved(frame.chapters, sourceOf),
  };
}

function asidesAt({ guide, images, notes, references, problems, printedQuotes }: Asides, sourceOf: SourceOf): Asides {
  return {
    guide: guide.map((section) => ({ ...section, bullets: moved(section.bullets, sourceOf) })),
    images: moved(images, sourceOf),
    notes: moved(notes, sourceOf),
    references: moved(references, sourceOf),
    problems: moved(problems, sourceOf),
    printedQuotes: moved(printedQuotes, sourceOf),
  };
}

function moved<Placed extends { readonly line: number }>(all: readonly Placed[], sourceOf: SourceOf): Placed[] {
  return all.map((each) => ({ ...each, line: sourceOf(each.line) }));
}
