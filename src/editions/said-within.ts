import type { Interview, ItemWords } from '../interview/interview.ts';
import { addTo } from './add-to.ts';

/** Of fewer letters nobody knows whether they are the same words or a turn of speech. */
const leastLetters = 8;
/** One letter may have been corrected; of two stretches that say something else far less is the same. */
const leastShared = 0.85;
/** By so many letters a stretch may be longer than what was made of it. */
const slack = 4;
/** What begins as something that is said again and again is compared here and there only. */
const mostLooks = 3;
/** So much of a passage is read for its first and its last letters. */
const endLength = 200;

const known = new WeakMap<ItemWords, readonly number[]>();

/**
 * The passages that say nothing but what an item said that is so in the text no more, and those that say all of it: whatever
 * it was parted into or joined with, wherever that stands now, but for a letter. By number.
 */
export function saidWithin(interview: Interview, former: ItemWords): readonly number[] {
  if (former.kind !== 'verbatim') return [];
  const found = known.get(former) ?? [...partsOf(interview, former.text), ...wholesOf(interview, former.text)];
  known.set(former, found);
  return found;
}

function* partsOf(interview: Interview, said: string): Generator<number> {
  const words = fold(said);
  const { first, last } = endsOf(interview);
  const looks = new Map<string, number>();
  const found = new Set<number>();
  for (let at = 0; at + leastLetters <= words.length; at += 1) {
    const key = words.substring(at, at + leastLetters);
    const looked = looks.get(key) ?? 0;
    if (looked >= mostLooks || !(first.has(key) || last.has(key))) continue;
    looks.set(key, looked + 1);
    const isSaid = (number: number, around: (length: number) => string) => {
      const part = fold(interview.passages[number - 1]?.text ?? '');
      return !found.has(number) && shareOf(part, around(part.length + slack)) >= leastShared && found.add(number);
    };
    const end = at + leastLetters;
    const after = (length: number) => words.substring(at, at + length);
    const before = (length: number) => words.substring(Math.max(end - length, 0), end);
    for (const number of first.get(key) ?? []) if (isSaid(number, after)) yield number;
    for (const number of last.get(key) ?? []) if (isSaid(number, before)) yield number;
  }
}

function wholesOf({ passages }: Interview, text: string): readonly number[] {
  const said = text.trim();
  if (fold(said.substring(0, endLength)).length < leastLetters) return [];
  return passages.filter((passage) => passage.text.includes(said)).map(({ number }) => number);
}

interface Ends {
  /** The numbers of the passages that begin so, and that end so. */
  readonly first: ReadonlyMap<string, readonly number[]>;
  readonly last: ReadonlyMap<string, readonly number[]>;
}

const knownEnds = new WeakMap<Interview, Ends>();

function endsOf(interview: Interview): Ends {
  const ends = knownEnds.get(interview) ?? readEnds(interview);
  knownEnds.set(interview, ends);
  return ends;
}

function readEnds({ passages }: Interview): Ends {
  const [first, last] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const { number, text } of passages) {
    const begins = fold(text.substring(0, endLength)).substring(0, leastLetters);
    const ends = fold(text.substring(text.length - endLength)).slice(-leastLetters);
    if (begins.length === leastLetters) addTo(first, begins, number);
    if (ends.length === leastLetters) addTo(last, ends, number);
  }
  return { first, last };
}

/** The letters alone: marks and breaks are what changes where a paragraph is parted. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** How much of the neighbouring letters of the first the second has. */
function shareOf(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.substring(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.substring(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared += 1;
    pairs.set(pair, left - 1);
  }
  return shared / Math.max(one.length - 1, 1);
}
