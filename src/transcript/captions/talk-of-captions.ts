import { readFrame } from '../read-frame.ts';
import type { TranscriptParts } from '../assemble-transcript.ts';
import { append } from '../append.ts';
import type { Note, TopicHeading, Transcript, TranscriptPassage } from '../transcript.ts';
import { collapseRolling } from './collapse-rolling.ts';
import type { Caption, CaptionReading } from './caption.ts';
import { checkedVoices } from './checked-voices.ts';
import { startAgain } from '../start-again.ts';
import { cutPassages } from './cut-passages.ts';
import { type Utterance, utterancesOf } from './utterances-of.ts';

/** A timed format as any other: who says what, in passages that can be quoted. */
export function talkOfCaptions({ captions, problems }: CaptionReading): TranscriptParts {
  const { captions: named, problems: unnamed } = checkedVoices(collapseRolling(captions));
  const { captions: timed, problems: untimed } = withoutUnsureTimes(named);
  const { utterances, directions, problems: unsure } = utterancesOf(timed);
  const turns = turnsOf(utterances);
  const labels: Transcript['labels'][number][] = [];
  const passages: TranscriptPassage[] = [];
  const lines = new Map<number, (offset: number) => number>();
  /** How many passages stand before each utterance. */
  const passagesBefore: number[] = [];
  const headings: TopicHeading[] = [];
  const notes: Note[] = [];
  for (const [at, turn] of turns.entries()) {
    const [first] = turn;
    if (first === undefined) continue;
    const { voice, line } = first;
    if (voice !== undefined && voice !== turns[at - 1]?.[0]?.voice) labels.push({ label: voice, line, ownLine: false });
    for (const piece of paragraphsOf(turn)) {
      const asides = piece.flatMap((each) => each.asides);
      append(
        headings,
        asides.flatMap((each) => each.headings.map((heading) => ({ ...heading, before: passages.length + 1 }))),
      );
      append(
        notes,
        asides.flatMap((each) => each.notes.map((note) => ({ ...note, after: passages.length }))),
      );
      append(
        passagesBefore,
        piece.map(() => passages.length),
      );
      for (const { lineAt, ...passage } of cutPassages(piece)) {
        const number = passages.length + 1;
        passages.push({ number, turn: at + 1, label: voice, emphasised: [], line: lineAt(0), ...passage });
        lines.set(number, lineAt);
      }
    }
  }
  append(
    notes,
    directions.map(({ after, ...note }) => ({ ...note, after: passagesBefore[after] ?? passages.length })),
  );
  const talk = {
    guide: [],
    printedQuotes: [],
    images: [],
    references: [],
    headings,
    notes: notes.toSorted((a, b) => a.after - b.after),
    labels,
    passages,
    problems: [...problems, ...unnamed, ...untimed, ...unsure],
    unspoken: problems.length > 0 ? [] : [{ line: 1, column: 1, message: 'nobody speaks here: no caption has words' }],
    lineAt: ({ number, line }: TranscriptPassage, offset: number) => lines.get(number)?.(offset) ?? line,
  };
  return { front: readFrame([], 0), talk, back: readFrame([], passages.length) };
}

function turnsOf(utterances: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const turns: Utterance[][] = [];
  for (const each of utterances) {
    const open = turns.at(-1);
    const last = open?.at(-1);
    const goesOn = last?.voice === each.voice && !(each.begins && each.voice === undefined);
    if (open !== undefined && goesOn) open.push(each);
    else turns.push([each]);
  }
  return turns;
}

/** Captions that go on into each other, and paragraphs, which do not. */
function paragraphsOf(turn: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const paragraphs: Utterance[][] = [];
  for (const each of turn) {
    const open = paragraphs.at(-1);
    if (open === undefined || each.isParagraph) paragraphs.push([each]);
    else open.push(each);
  }
  return paragraphs;
}

function withoutUnsureTimes(captions: readonly Caption[]): CaptionReading {
  const { isUnsure, problems } = startAgain(captions);
  return {
    captions: captions.map((caption, at) =>
      isUnsure(at) ? { ...caption, startMs: undefined, endMs: undefined } : caption,
    ),
    problems,
  };
}
