import type { Pool } from './pool.ts';
import { shuffleKey } from './shuffle-key.ts';

/** A new feed begins with the best: a week of them. */
const firstWeek = 7;
/**
 * Of what was picked, about so many are one as good as the other: a fortnight. A season's best come before its rest, rounds
 * are still not alike, and a section of which there are four can come every third day.
 */
const pickedLotSize = 14;
/** Of the rest, whose order is the weights' alone, more. */
const lotSize = 30;

/** A round in lots, to be shown one after another and each in an order of its own: what was chosen, then the best first. */
export function lotsOf({ golden, best }: Pool, beginsWithBest: boolean): readonly (readonly string[])[] {
  const picked = [...new Set(golden)];
  const isPicked = new Set(picked);
  const rest = [...new Set(best)].filter((id) => !isPicked.has(id));
  const pickedFirst = beginsWithBest ? Math.min(firstWeek, picked.length) : 0;
  const restFirst = beginsWithBest ? firstWeek - pickedFirst : 0;
  return [
    picked.slice(0, pickedFirst),
    ...evenParts(picked.slice(pickedFirst), pickedLotSize),
    rest.slice(0, restFirst),
    ...chunks(rest.slice(restFirst)),
  ].filter(({ length }) => length > 0);
}

/** In parts of about a size: a small one at the end would have nothing to keep its sections apart with. */
function evenParts(ids: readonly string[], about: number): readonly (readonly string[])[] {
  const count = Math.max(Math.round(ids.length / about), 1);
  const startOf = (part: number) => Math.floor((part * ids.length) / count);
  return Array.from({ length: count }, (_, part) => ids.slice(startOf(part), startOf(part + 1)));
}

function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  return [...Map.groupBy(ids.entries(), ([at]) => Math.floor(at / lotSize)).values()].map((lot) =>
    lot.map(([, id]) => id),
  );
}

/** In the order of seed and round. */
export function shuffledLot(ids: readonly string[], seed: string, round: number): readonly string[] {
  return ids
    .map((id) => ({ id, key: shuffleKey(seed, round, id) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id);
}
