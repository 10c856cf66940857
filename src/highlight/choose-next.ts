import { chooseUnlike } from './choose-unlike.ts';
import { lotsOf, shuffledLot } from './lots-of.ts';
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
 * The highlight after those shown: one that this round has not shown, the best of the pool in a new feed's first week, what
 * somebody chose before the rest and the best of that first, lot by lot; within a lot in an order that the seed and the
 * round fix, and of another section, speaker and interview than the last where there is one; none of those shown last, half
 * as many as there are, while there are others; never the one shown last, while there are two. Nothing for an empty pool.
 */
export function chooseNext(pool: Pool, { seed, shown, reserved }: Course): string | undefined {
  const ids = new Set([...pool.golden, ...pool.best]);
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
  const lately = new Set(shown.slice(Math.max(shown.length - Math.floor(ids.size / 2), 0)));
  const rested = from.filter((id) => !lately.has(id));
  const open = new Set(rested.length > 0 ? rested : from);
  const lot = lotsOf(pool, round === 0)
    .map((each) => each.filter((id) => open.has(id)))
    .find(({ length }) => length > 0);
  return lot === undefined ? undefined : chooseUnlike(shuffledLot(lot, seed, round), shown, pool);
}
