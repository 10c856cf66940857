import type { FormerWords } from '../interview/interview.ts';
import type { ItemWords } from '../interview/interview.ts';
import { wordsKey } from '../interview/words-of.ts';
import type { Slices } from '../slices.ts';
import { addTo } from './add-to.ts';
import type { KnownWords } from './known-words.ts';
import { likeness, type Neighbours, neighboursIn, saidBy } from './likeness.ts';

/**
 * A successor holds more than half of what was said, as the whole does that a paragraph was joined into: unrelated talk
 * about the same shares a tenth of its neighbouring words. Where another speaks, far more must be the same: people repeat
 * each other. Of a paragraph that was parted the largest part is it, where the parts together hold nearly all.
 */
const leastHeld = 0.5;
const leastHeldOfOther = 0.8;
const leastHeldByParts = 0.8;
/** Of a few words half says little: they must be alike as a whole, or stand in it letter for letter. */
const fewPairs = 6;
const leastLetters = 4;
/** Beside those that share a clause, what stands next to where the one before went is looked at. */
const reach = 3;
const mostOfClause = 12;
const mostCandidates = 16;

/**
 * What became of words that a new text has no more. Words that both have are fixed points; between two of them, and in
 * order, each lost item is looked for in what is new. @returns by hash, all that were lost
 */
export async function alignWords(
  before: readonly KnownWords[],
  now: readonly KnownWords[],
  slices: Slices,
): Promise<ReadonlyMap<string, FormerWords>> {
  const lost = new Map<string, FormerWords>();
  for (const kind of ['verbatim', 'digest', 'section'] as const) {
    const ofKind = ({ words }: KnownWords) => words.kind === kind;
    await alignKind(before.filter(ofKind), now.filter(ofKind), lost, slices);
  }
  return lost;
}

async function alignKind(
  before: readonly KnownWords[],
  now: readonly KnownWords[],
  lost: Map<string, FormerWords>,
  slices: Slices,
): Promise<void> {
  const placeOf = new Map(now.map(({ hash }, place) => [hash, place]));
  const byHash = before.map(({ hash }) => placeOf.get(hash));
  if (!byHash.includes(undefined)) return;
  const places = await findSaidAgain(before, now, byHash, slices);
  const anchors = fixedPoints(places);
  const finder = await createFinder(now, new Set(places), slices);
  /** Where what follows is expected. */
  let expected = 0;
  for (const [at, { hash, words }] of before.entries()) {
    if (slices.over()) await slices.next();
    const anchor = anchors.places[at];
    if (anchor !== undefined) expected = anchor + 1;
    if (byHash[at] !== undefined) continue;
    const gap = { from: anchors.last[at] ?? 0, until: anchors.next[at] ?? now.length };
    const found = places[at] ?? finder.find(words, { ...gap, expected });
    if (found !== undefined) expected = found;
    lost.set(hash, { words, successor: found === undefined ? undefined : now[found]?.hash });
  }
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

interface Search {
  readonly from: number;
  readonly until: number;
  readonly expected: number;
}

interface Finder {
  find(words: ItemWords, search: Search): number | undefined;
}

/** Looks among what is new. @param known - the places of what is not */
async function createFinder(
  now: readonly KnownWords[],
  known: ReadonlySet<number | undefined>,
  slices: Slices,
): Promise<Finder> {
  const fresh = new Set(now.keys().filter((place) => !known.has(place)));
  const byClause = new Map<string, number[]>();
  const neighbours = createNeighbours(now);
  for (const [place, { words }] of now.entries()) {
    if (slices.over()) await slices.next();
    if (fresh.has(place)) for (const clause of new Set(clausesOf(saidBy(words)))) addTo(byClause, clause, place);
  }

  function candidates(said: string, { from, until, expected }: Search): readonly number[] {
    const weights = new Map<number, number>();
    for (const clause of clausesOf(said)) {
      const places = byClause.get(clause) ?? [];
      if (places.length > mostOfClause) continue;
      for (const place of places) weights.set(place, (weights.get(place) ?? 0) + clause.length);
    }
    for (let place = expected - reach; place <= expected + reach; place += 1) {
      if (fresh.has(place)) weights.set(place, weights.get(place) ?? 0);
    }
    return [...weights]
      .filter(([place]) => place >= from && place < until)
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, mostCandidates)
      .map(([place]) => place);
  }

  return {
    find(words, search) {
      const near = (one: number, other: number) => Math.abs(one - search.expected) - Math.abs(other - search.expected);
      const own = neighboursIn(saidBy(words));
      let best: { readonly place: number; readonly held: number } | undefined;
      for (const place of [...candidates(saidBy(words), search)].toSorted(near)) {
        const held = heldBy(words, own, now[place]?.words, neighbours(place));
        if (held > (best?.held ?? 0)) best = { place, held };
      }
      if (best === undefined || best.held > leastHeld) return best?.place;
      const parts = partsAround(best.place, now, fresh).map(saidBy).join('\n');
      return likeness(own, neighboursIn(parts)).held >= leastHeldByParts ? best.place : undefined;
    },
  };
}

/** What one paragraph may have been parted into: what is new beside it, of the same speaker. */
function partsAround(place: number, now: readonly KnownWords[], fresh: ReadonlySet<number>): readonly ItemWords[] {
  const own = now[place]?.words;
  const isPart = (at: number) => fresh.has(at) && own !== undefined && isOfSame(own, now[at]?.words);
  let [first, last] = [place, place];
  while (place - first < reach && isPart(first - 1)) first -= 1;
  while (last - place < reach && isPart(last + 1)) last += 1;
  return now.slice(first, last + 1).map(({ words }) => words);
}

/** How much of the words another item holds; 0 where it cannot be what they became. */
function heldBy(words: ItemWords, own: Neighbours, other: ItemWords | undefined, others: Neighbours): number {
  if (other === undefined) return 0;
  const { held, alike } = likeness(own, others);
  if (!isOfSame(words, other)) return held > leastHeldOfOther ? held : 0;
  if (own.size >= fewPairs || alike > leastHeld) return held;
  const said = saidBy(words).trim();
  return said.length >= leastLetters && saidBy(other).includes(said) ? held : 0;
}

function isOfSame(one: ItemWords, other: ItemWords | undefined): boolean {
  return one.kind !== 'verbatim' || (other?.kind === 'verbatim' && one.speaker.id === other.speaker.id);
}

/** What was compared with a moment ago is compared with again. */
const mostRemembered = 64;

function createNeighbours(now: readonly KnownWords[]): (place: number) => Neighbours {
  const known = new Map<number, Neighbours>();
  return (place) => {
    const words = now[place]?.words;
    const neighbours = known.get(place) ?? neighboursIn(words === undefined ? '' : saidBy(words));
    if (known.size >= mostRemembered) known.clear();
    known.set(place, neighbours);
    return neighbours;
  };
}

/** Stretches between marks: a small correction leaves most of a paragraph's as they were. */
function clausesOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}\s]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length > 1);
}
