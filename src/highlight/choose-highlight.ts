import { Temporal } from 'temporal-polyfill';
import { shuffleKey } from './shuffle-key.ts';
import type { Pool } from './pool.ts';

/**
 * The item of a day, the same wherever and whenever it is asked: the pool is gone through in rounds, one item a day,
 * each once a round, golden quotes before the rest; each round has its own order, which never begins with the item the
 * last one ended on. @param date ISO, in whatever zone the seed's owner lives. Nothing for an empty pool.
 */
export function chooseHighlight({ golden, best }: Pool, seed: string, date: string): string | undefined {
  const tiers = [unique(golden), unique(best.filter((id) => !golden.includes(id)))];
  const size = tiers.reduce((sum, tier) => sum + tier.length, 0);
  if (size === 0) return undefined;
  const day = Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date)).days;
  const round = Math.floor(day / size);
  return orderOf(tiers, seed, round)[day - round * size];
}

function orderOf(tiers: readonly (readonly string[])[], seed: string, round: number): readonly string[] {
  const order = shuffled(tiers, seed, round);
  // With two items the only order that never repeats across rounds is always the same one.
  if (order.length <= 2) return shuffled(tiers, seed, 0);
  const [first, second, ...rest] = order;
  if (first === undefined || second === undefined || shuffled(tiers, seed, round - 1).at(-1) !== first) return order;
  // Only a single tier can end and begin with the same item; the swap leaves every round's last item alone.
  return [second, first, ...rest];
}

function shuffled(tiers: readonly (readonly string[])[], seed: string, round: number): readonly string[] {
  return tiers.flatMap((tier) =>
    tier
      .map((id) => ({ id, key: shuffleKey(seed, round, id) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ id }) => id),
  );
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
