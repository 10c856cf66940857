import { Temporal } from 'temporal-polyfill';
import { chooseUnlike, lookAhead, lotsOf, shuffledLot } from './lots-of.ts';
import type { Pool } from './pool.ts';

/**
 * The item of a day, the same wherever and whenever it is asked: the pool is gone through in rounds, one item a day,
 * each once a round, what somebody chose before the rest; each round has its own order, which never begins with the item
 * the last one ended on. @param date ISO, in whatever zone the seed's owner lives. Nothing for an empty pool.
 */
export function chooseHighlight(pool: Pool, seed: string, date: string): string | undefined {
  const lots = lotsOf(pool, false);
  const size = lots.reduce((sum, lot) => sum + lot.length, 0);
  if (size === 0) return undefined;
  const day = Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date)).days;
  const round = Math.floor(day / size);
  let place = day - round * size;
  for (const [at, lot] of lots.entries()) {
    // With two items the only order that never repeats across rounds is always the same one.
    if (place < lot.length)
      return orderOf({ lot, pool, seed }, size <= 2 ? 0 : round, at === 0 && lots.length === 1)[place];
    place -= lot.length;
  }
  return undefined;
}

interface Lot {
  readonly lot: readonly string[];
  readonly pool: Pool;
  readonly seed: string;
}

/** @param alone whether it is the round's only lot: only then a round can end and begin with the same item */
function orderOf(facts: Lot, round: number, alone: boolean): readonly string[] {
  const order = spread(facts, round);
  const [first, second, ...rest] = order;
  if (!alone || first === undefined || second === undefined || rest.length === 0) return order;
  // The swap leaves every round's last item alone.
  return spread(facts, round - 1).at(-1) === first ? [second, first, ...rest] : order;
}

function spread({ lot, pool, seed }: Lot, round: number): readonly string[] {
  const waiting = shuffledLot(lot, seed, round);
  const near = waiting.slice(0, lookAhead);
  const order: string[] = [];
  for (let behind = lookAhead; near.length > 0; behind += 1) {
    const next = chooseUnlike(near, order.slice(-lookAhead), pool) ?? '';
    order.push(next);
    const following = waiting[behind];
    near.splice(near.indexOf(next), 1, ...(following === undefined ? [] : [following]));
  }
  return order;
}
