import type { FormerWords } from '../interview/interview.ts';
import { wordsKey } from '../interview/words-of.ts';
import type { Slices } from '../slices.ts';
import { addTo } from './add-to.ts';
import { createFinder, type Finder } from './create-finder.ts';
import type { KnownWords } from './known-words.ts';

/** What one edition says, what the next does, and what was gone already. */
export interface TwoEditions {
  readonly before: readonly KnownWords[];
  readonly now: readonly KnownWords[];
  readonly gone?: readonly KnownWords[];
}

export interface Aligned {
  /** By hash, all that were lost, and what they became. */
  readonly lost: ReadonlyMap<string, FormerWords>;
  /** By hash, what was gone already and is there again in other words. */
  readonly again: ReadonlyMap<string, FormerWords>;
}

/**
 * What became of words that a new text has no more. Words that both have are fixed points; between two of them, and in
 * order, each lost item is looked for in what is new; then, where far more is the same, in all that is new, as is what was
 * gone already.
 */
export async function alignWords({ before, now, gone = [] }: TwoEditions, slices: Slices): Promise<Aligned> {
  const lost = new Map<string, FormerWords>();
  const again = new Map<string, FormerWords>();
  for (const kind of ['verbatim', 'digest', 'section'] as const) {
    const ofKind = ({ words }: KnownWords) => words.kind === kind;
    const all = now.filter(ofKind);
    const finder = await alignKind(before.filter(ofKind), all, lost, slices);
    for (const { hash, words } of gone.filter(ofKind)) {
      if (slices.over()) await slices.next();
      const found = finder?.findAnywhere(words);
      if (found !== undefined) again.set(hash, { words, successor: all[found]?.hash });
    }
  }
  return { lost, again };
}

/** @returns what looks among all that is new; nothing where nothing was lost */
async function alignKind(
  before: readonly KnownWords[],
  now: readonly KnownWords[],
  lost: Map<string, FormerWords>,
  slices: Slices,
): Promise<Finder | undefined> {
  const placeOf = new Map(now.map(({ hash }, place) => [hash, place]));
  const byHash = before.map(({ hash }) => placeOf.get(hash));
  const places = await findSaidAgain(before, now, byHash, slices);
  const anchors = fixedPoints(places);
  const known = new Set(places);
  if (now.every((_, place) => known.has(place)) && !byHash.includes(undefined)) return undefined;
  const finder = await createFinder(now, known, slices);
  /** Where what follows is expected. */
  let expected = 0;
  for (const [at, { hash, words }] of before.entries()) {
    if (slices.over()) await slices.next();
    const anchor = anchors.places[at];
    if (anchor !== undefined) expected = anchor + 1;
    if (byHash[at] !== undefined) continue;
    const gap = { from: anchors.last[at] ?? 0, until: anchors.next[at] ?? now.length };
    const here = places[at] ?? finder.find(words, { ...gap, expected });
    if (here !== undefined) expected = here;
    const found = here ?? finder.findAnywhere(words);
    lost.set(hash, { words, successor: found === undefined ? undefined : now[found]?.hash });
  }
  return finder;
}

/**
 * The places with those of the same words under another hash, since they are said more or less often, or after something
 * else: first what stands where it was looked for, then what moved. Each is one of before only.
 */
async function findSaidAgain(
  before: readonly KnownWords[],
  now: readonly KnownWords[],
  byHash: readonly (number | undefined)[],
  slices: Slices,
): Promise<readonly (number | undefined)[]> {
  const known = new Set(byHash);
  const byKey = new Map<string, number[]>();
  for (const [place, { words }] of now.entries()) {
    if (slices.over()) await slices.next();
    if (!known.has(place)) addTo(byKey, wordsKey(words), place);
  }
  const { last, next } = fixedPoints(byHash);
  const inGap = takeInOrder(before, byHash, byKey, (place, at) => {
    if (place < (last[at] ?? 0)) return 'before';
    return place < (next[at] ?? now.length) ? 'here' : 'after';
  });
  const taken = new Set(inGap);
  for (const [key, places] of byKey) {
    byKey.set(
      key,
      places.filter((place) => !taken.has(place)),
    );
  }
  return takeInOrder(before, inGap, byKey, () => 'here');
}

/** Gives each that has no place the next one of its words that is not before it. */
function takeInOrder(
  before: readonly KnownWords[],
  places: readonly (number | undefined)[],
  byKey: ReadonlyMap<string, readonly number[]>,
  sideOf: (place: number, at: number) => 'before' | 'here' | 'after',
): readonly (number | undefined)[] {
  const passed = new Map<string, number>();
  return before.map(({ words }, at) => {
    if (places[at] !== undefined) return places[at];
    const key = wordsKey(words);
    const some = byKey.get(key) ?? [];
    let index = passed.get(key) ?? 0;
    while (index < some.length && sideOf(some[index] ?? 0, at) === 'before') index += 1;
    const place = some[index];
    const isHere = place !== undefined && sideOf(place, at) === 'here';
    passed.set(key, isHere ? index + 1 : index);
    return isHere ? place : undefined;
  });
}

interface FixedPoints {
  /** For each item of before its place now, where that is one. */
  readonly places: readonly (number | undefined)[];
  /** The first place after the last fixed point before it. */
  readonly last: readonly number[];
  /** The place of the next one. */
  readonly next: readonly (number | undefined)[];
}

/** Of the places that hashes of before have now, the longest run in order: what moved out of it is no fixed point. */
function fixedPoints(nowAt: readonly (number | undefined)[]): FixedPoints {
  const kept = longestRun(nowAt);
  const places = nowAt.map((place, at) => (kept.has(at) ? place : undefined));
  let last = 0;
  const lasts = places.map((place) => (last = place === undefined ? last : place + 1));
  let next: number | undefined;
  const nexts = places.toReversed().map((place) => (next = place ?? next));
  return { places, last: lasts, next: nexts.toReversed() };
}

/** The indices of a longest ascending subsequence. */
function longestRun(values: readonly (number | undefined)[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, value] of values.entries()) {
    if (value === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(at);
  return run;
}
