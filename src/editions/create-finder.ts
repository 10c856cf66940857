import type { ItemWords } from '../interview/interview.ts';
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
/** Of what is not where it was looked for: as good as the same, or nearly all in it, or in its parts. */
const leastAlikeAnywhere = 0.75;
const leastHeldAnywhere = 0.9;
/** Of a few words half says little: they must be alike as a whole, or stand in it letter for letter. */
const fewPairs = 6;
const leastLetters = 4;
/** Beside those that share a clause, what stands next to where the one before went is looked at. */
const reach = 3;
const mostOfClause = 12;
/** Of what is one clause, with a letter of it corrected, the first or the last ones are still the same. */
const endLetters = 6;
const mostCandidates = 16;

interface Search {
  readonly from: number;
  readonly until: number;
  readonly expected: number;
}

export interface Finder {
  /** Between two places. */
  find(words: ItemWords, search: Search): number | undefined;
  /** Wherever it stands now. */
  findAnywhere(words: ItemWords): number | undefined;
}

/** Looks among what is new. @param known - the places of what is not */
export async function createFinder(
  now: readonly KnownWords[],
  known: ReadonlySet<number | undefined>,
  slices: Slices,
): Promise<Finder> {
  const fresh = new Set(now.keys().filter((place) => !known.has(place)));
  const byClause = new Map<string, number[]>();
  const byEnd = new Map<string, number[]>();
  const neighbours = createNeighbours(now);
  for (const [place, { words }] of now.entries()) {
    if (slices.over()) await slices.next();
    if (!fresh.has(place)) continue;
    for (const clause of new Set(clausesOf(saidBy(words)))) addTo(byClause, clause, place);
    for (const end of endsOf(saidBy(words))) addTo(byEnd, end, place);
  }

  function weigh(keys: readonly string[], by: ReadonlyMap<string, readonly number[]>, weights: Map<number, number>) {
    for (const key of keys) {
      const places = by.get(key) ?? [];
      if (places.length > mostOfClause) continue;
      for (const place of places) weights.set(place, (weights.get(place) ?? 0) + key.length);
    }
    return weights;
  }

  function candidates(said: string, { from, until, expected }: Search): readonly number[] {
    const weights = weigh(clausesOf(said), byClause, new Map());
    for (let place = expected - reach; place <= expected + reach; place += 1) {
      if (fresh.has(place)) weights.set(place, weights.get(place) ?? 0);
    }
    return heaviest([...weights].filter(([place]) => place >= from && place < until));
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

    findAnywhere(words) {
      const said = saidBy(words);
      const own = neighboursIn(said);
      if (own.size < fewPairs) return undefined;
      let best: { readonly place: number; readonly held: number; readonly alike: number } | undefined;
      for (const place of heaviest([...weigh(endsOf(said), byEnd, weigh(clausesOf(said), byClause, new Map()))])) {
        if (!isOfSame(words, now[place]?.words)) continue;
        const alike = likeness(own, neighbours(place));
        if (best === undefined || alike.held + alike.alike > best.held + best.alike) best = { place, ...alike };
      }
      if (best === undefined) return undefined;
      if (best.alike >= leastAlikeAnywhere || best.held >= leastHeldAnywhere) return best.place;
      const parts = partsAround(best.place, now, fresh).map(saidBy).join('\n');
      return likeness(own, neighboursIn(parts)).held >= leastHeldAnywhere ? best.place : undefined;
    },
  };
}

function heaviest(weights: readonly (readonly [place: number, weight: number])[]): readonly number[] {
  return weights
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostCandidates)
    .map(([place]) => place);
}

function endsOf(text: string): readonly string[] {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return letters.length < endLetters ? [] : [`^${letters.substring(0, endLetters)}`, `${letters.slice(-endLetters)}$`];
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

/** By name, too: ids change where an about.yaml is added, broken, or gives others. */
function isOfSame(one: ItemWords, other: ItemWords | undefined): boolean {
  if (one.kind !== 'verbatim') return true;
  if (other?.kind !== 'verbatim') return false;
  const [own, theirs] = [one.speaker, other.speaker];
  return own.id === theirs.id || own.name.zh === theirs.name.zh || own.name.en === theirs.name.en;
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
