import type { Pool } from './pool.ts';
import { countShared } from './group-of.ts';
import { shuffleKey } from './shuffle-key.ts';

/** A new feed begins with the best: a week of them. */
const firstWeek = 7;
/** Of the rest, so many are one as good as the other. */
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
    picked.slice(pickedFirst),
    rest.slice(0, restFirst),
    ...chunks(rest.slice(restFirst)),
  ].filter(({ length }) => length > 0);
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

/** A section comes again after so many days. */
const apart = 3;
/** So many of a shuffled lot are looked at: those behind wait for their turn. */
export const lookAhead = 8;

/** Of what is next in a shuffled lot, what is least like those shown last. */
export function chooseUnlike(
  shuffled: readonly string[],
  shown: readonly string[],
  { groups }: Pick<Pool, 'groups'>,
): string | undefined {
  const recent = shown.slice(-apart).map((id) => groups?.get(id));
  let chosen: { readonly id: string; readonly like: number } | undefined;
  for (const id of shuffled.slice(0, lookAhead)) {
    const like = countShared(groups?.get(id), recent);
    if (chosen === undefined || like < chosen.like) chosen = { id, like };
  }
  return chosen?.id;
}
