import { shuffleKey } from './shuffle-key.ts';
import type { Pool } from './pool.ts';
import { readRound } from './read-round.ts';

/** What decides which highlight comes next. */
export interface Course {
  readonly seed: string;
  /** Items shown so far, oldest first. */
  readonly shown: readonly string[];
  /** Items wished for a later date: left for it, while there are others. */
  readonly reserved: ReadonlySet<string>;
}

/**
 * The highlight after those shown: one that this round has not shown, golden quotes before the rest, in an order that
 * the seed and the round fix; never the one shown last, while there are two. Nothing for an empty pool.
 */
export function chooseNext({ golden, best }: Pool, { seed, shown, reserved }: Course): string | undefined {
  const first = new Set(golden);
  const ids = new Set([...golden, ...best]);
  const { number, seen, ahead } = readRound(shown, ids);
  const last = shown.at(-1);
  const all = [...ids].filter((id) => id !== last || ids.size === 1);
  const free = all.filter((id) => !reserved.has(id));
  const attempts = [
    { from: free.filter((id) => !seen.has(id)), round: number },
    { from: free.filter((id) => !ahead.has(id)), round: number + 1 },
    { from: free, round: number + 1 },
    { from: all, round: number + 1 },
  ];
  const { from, round } = attempts.find(({ from }) => from.length > 0) ?? { from: [], round: number };
  const tier = from.filter((id) => first.has(id));
  return firstByShuffle(tier.length > 0 ? tier : from, seed, round);
}

function firstByShuffle(ids: readonly string[], seed: string, round: number): string | undefined {
  let chosen: { readonly id: string; readonly key: string } | undefined;
  for (const id of ids) {
    const key = shuffleKey(seed, round, id);
    if (chosen === undefined || key < chosen.key) chosen = { id, key };
  }
  return chosen?.id;
}
