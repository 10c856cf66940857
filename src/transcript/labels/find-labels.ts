import type { Block } from '../split-blocks.ts';
import type { Problem } from '../transcript.ts';
import { chooseDress, isStrong } from './choose-dress.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { findHeadsInside } from './find-heads-inside.ts';
import { findUnnamedQuestions } from './find-unnamed-questions.ts';
import { joinNames } from './join-names.ts';
import type { NameEvidence } from './judge-name.ts';

/** Where somebody begins to speak, or a remark stands that looks as if. */
export interface SpeakerLabel {
  readonly label: string;
  /** How many characters of its line it takes. */
  readonly length: number;
  readonly ms: number | undefined;
  /** Whether the time stands below it, before the words. */
  readonly isOverTime: boolean;
  /** Whether its words end with its paragraph: they are all in bold, or nobody but who asks has a label. */
  readonly endsWithParagraph: boolean;
  /** It wears the labels' dress and is no name: nobody says what follows. */
  readonly isAside: boolean;
}

export interface Labels {
  readonly byLine: ReadonlyMap<number, SpeakerLabel>;
  /** Lines that begin with a dash and are somebody's who asks, whom nobody names. */
  readonly askers: ReadonlySet<number>;
  /** Whether it is told that they may be no people. */
  readonly isDoubted: boolean;
  /** Who speaks. */
  readonly people: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

const none: Labels = { byLine: new Map(), askers: new Set(), isDoubted: false, people: new Set(), problems: [] };
/** So many of a kind are told one by one. */
const mostTold = 10;

/**
 * Who speaks where. What recurs in a talk is the form in which it says so, its labels' dress, and not each name: once it is known,
 * every name in it ends the words before, however rare it is. What is neither surely a name nor surely words is told.
 */
export function findLabels(
  blocks: readonly Block[],
  known: ReadonlySet<string>,
  marked: ReadonlySet<number> = new Set(),
): Labels {
  const candidates = joinNames(findCandidates(blocks, { known, hasSmall: smallWordsOf(blocks) }, marked));
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
  const chosen = chooseDress(candidates, paragraphs);
  if (chosen === undefined) return none;
  const { people, unsure, doubtful } = chosen;
  const askers = new Set([...onlyInBold(candidates, people), ...soleAsker(people)]);
  const byLine = new Map<number, SpeakerLabel>();
  const problems: Problem[] = [...doubtful];
  const asides: Candidate[] = [];
  const described: Candidate[] = [];
  const first = candidates.find((each) => people.has(each.name) && chosen.isWorn(each));
  const isTimed = first?.ms !== undefined;
  for (const each of candidates) {
    const isBefore = first !== undefined && each.line < first.line;
    const isPerson = people.has(each.name) && (chosen.isWorn(each) || isOtherwise(each, isBefore));
    if (isPerson && isBefore && isTimed && each.ms === undefined) {
      described.push(each);
      continue;
    }
    const isAside = !isPerson && chosen.isWorn(each) && isStrong(each.dress) && each.judgement === 'never';
    if (!isPerson && !isAside) continue;
    if (isAside) asides.push(each);
    byLine.set(each.line, {
      label: each.name,
      length: each.length,
      ms: each.ms,
      isOverTime: each.dress.endsWith('/over-time'),
      endsWithParagraph: askers.has(each.name),
      isAside,
    });
  }
  const { askers: dashed, problems: unnamed } = findUnnamedQuestions(blocks, byLine);
  return {
    byLine,
    askers: dashed,
    isDoubted: doubtful.length > 0,
    people,
    problems: [
      ...problems,
      ...unnamed,
      ...findHeadsInside(blocks, byLine, people),
      ...told(described.map(({ name, line }) => ({ line, message: asDescription(name) }))),
      ...told(unsure),
      ...told(asides.map((each) => ({ line: each.line, message: asAside(each.name) }))),
    ],
  };
}

/** Whose words are in bold as a whole, wherever they speak: then what follows without bold is another's. */
function onlyInBold(candidates: readonly Candidate[], people: ReadonlySet<string>): ReadonlySet<string> {
  const looks = Map.groupBy(
    candidates.filter(({ name }) => people.has(name)),
    ({ name }) => name,
  );
  return new Set(
    [...looks]
      .filter(([, all]) => all.length > 1 && all.every(({ look }) => look.endsWith('-words')))
      .map(([name]) => name),
  );
}

const asks = /^(?:q|question|interviewer|questioner|问|問|记者|記者|提问|提問|采访者|採訪者)$/iu;

/** Who asks, where nobody else has a label: what bears none are the answers. */
function soleAsker(people: ReadonlySet<string>): readonly string[] {
  const [only] = people;
  return people.size === 1 && only !== undefined && asks.test(only) ? [only] : [];
}

/** A name that is known stands as others do not: before a colon, or alone in a heading or in bold. */
function isOtherwise({ form, dress }: Candidate, isBefore: boolean): boolean {
  if (form !== 'alone') return form !== 'time-name';
  return !isBefore && !dress.startsWith('plain/');
}

function asDescription(name: string): string {
  return `"${name}" stands here without a time, before the first that has one, and is taken for a description: give it a time if it is said`;
}

function asAside(name: string): string {
  return `"${name}" stands where the others' names stand and is taken for a remark: if it is who speaks, write a name there`;
}

function told(all: readonly { readonly line: number; readonly message: string }[]): readonly Problem[] {
  const shown = all.slice(0, mostTold).map(({ line, message }): Problem => ({ line, column: 1, message }));
  const next = all[mostTold];
  if (next === undefined) return shown;
  return [
    ...shown,
    { line: next.line, column: 1, message: `and ${all.length - mostTold} more like this, from here on` },
  ];
}

/** Whether a text has a word in small letters; found out once it is asked. */
function smallWordsOf(blocks: readonly Block[]): NameEvidence['hasSmall'] {
  let words: Set<string> | undefined;
  return (word) => {
    if (words === undefined) {
      words = new Set();
      for (const { lines } of blocks)
        for (const { text } of lines) for (const [found] of text.matchAll(/\b\p{Ll}[\p{Ll}’'-]*/gu)) words.add(found);
    }
    return words.has(word);
  };
}
