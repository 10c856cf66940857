import type { Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import { alignPassages } from './align-passages.ts';
import type { Stand } from './stand.ts';
import { longestRuns, type PassageRange, placeSections } from './place-sections.ts';

/** What the numbers of an about.yaml mean in the text beside it. */
export interface Placing {
  /** Where the words of a numbered passage stand: nowhere, or in several passages where it was parted. */
  readonly standsOf: (number: number) => readonly Stand[];
  /** The index of the section a passage is of; undefined where nobody knows, or nobody divided the interview. */
  readonly sectionOf: (passage: number) => number | undefined;
  /** The most passages in a row of the section with an index: what went elsewhere is no part of it. */
  readonly stretchOf: (section: number) => PassageRange | undefined;
  /** Passages that none of the numbers is of: changed, or new. */
  readonly fresh: readonly number[];
  /** Where a numbered passage that stands nowhere may be, changed: the fresh ones between its neighbours, one after another. */
  readonly freshAt: (number: number) => readonly number[];
  /** The only one it can have become. */
  readonly correctedTo: (number: number) => number | undefined;
  /** Whether any number means anything. */
  readonly known: boolean;
}

/**
 * Numbers are of the edition that about.yaml names, and are found in the text by its words. Where it names none they are
 * those of any text of so many passages, and of no other.
 */
export function placeNumbers(about: About | undefined, transcript: Transcript | undefined): Placing {
  const texts = transcript?.passages.map(({ text }) => text);
  const stands = standsIn(about, texts);
  const count = texts?.length ?? stands.length;
  const numbers = numbersAt(stands, count);
  const fresh = Array.from({ length: count }, (_, at) => at + 1).filter((passage) => numbers[passage]?.length === 0);
  const gaps = findGaps(stands, numbers, count);
  const gapOf = (number: number) => gaps[number];
  const sections = placeSections(about?.sections ?? [], { stands, numbers, count });
  const stretches = longestRuns(sections, count);
  return {
    standsOf: (number) => stands[number - 1] ?? [],
    sectionOf: (passage) => sections[passage],
    stretchOf: (section) => stretches.get(section),
    fresh,
    freshAt: (number) => gapOf(number)?.fresh ?? [],
    correctedTo: (number) => {
      const gap = gapOf(number);
      return gap?.lost === 1 && gap.fresh.length === 1 ? gap.fresh[0] : undefined;
    },
    known: stands.some((each) => each.length > 0),
  };
}

function standsIn(about: About | undefined, texts: readonly string[] | undefined): readonly (readonly Stand[])[] {
  const { passages = 0, edition } = about ?? {};
  if (edition !== undefined && texts !== undefined) return alignPassages(edition, texts);
  const fits = texts === undefined || texts.length === passages;
  return Array.from({ length: passages }, (_, at) =>
    fits ? [{ passage: at + 1, span: { start: 0, end: texts?.[at]?.length ?? 0 } }] : [],
  );
}

/** By passage, from 1 on: which numbers are of it. */
function numbersAt(stands: readonly (readonly Stand[])[], count: number): readonly (readonly number[])[] {
  const numbers: number[][] = Array.from({ length: count + 1 }, () => []);
  for (const [at, each] of stands.entries()) for (const { passage } of each) numbers[passage]?.push(at + 1);
  return numbers;
}

interface Gap {
  /** How many numbers in a row stand nowhere. */
  readonly lost: number;
  readonly fresh: readonly number[];
}

/** By number: of those that stand nowhere, what is fresh right between the places of the ones before and after. */
function findGaps(
  stands: readonly (readonly Stand[])[],
  numbers: readonly (readonly number[])[],
  count: number,
): readonly (Gap | undefined)[] {
  const gaps: (Gap | undefined)[] = [];
  let before = 0;
  for (let at = 0; at < stands.length; at += 1) {
    if ((stands[at]?.length ?? 0) > 0) {
      before = stands[at]?.at(-1)?.passage ?? before;
      continue;
    }
    const first = at;
    while (at + 1 < stands.length && stands[at + 1]?.length === 0) at += 1;
    const after = at + 1 < stands.length ? (stands[at + 1]?.[0]?.passage ?? 0) : count + 1;
    const fresh: number[] = [];
    for (let passage = before + 1; passage < after && numbers[passage]?.length === 0; passage += 1) fresh.push(passage);
    const whole = before + fresh.length + 1 === after;
    const gap = { lost: at - first + 1, fresh: whole ? fresh : [] };
    for (let lost = first; lost <= at; lost += 1) gaps[lost + 1] = gap;
  }
  return gaps;
}
