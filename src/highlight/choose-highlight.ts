import { Temporal } from 'temporal-polyfill';
import { chooseUnlike } from './choose-unlike.ts';
import { lotsOf, shuffledLot } from './lots-of.ts';
import type { Pool } from './pool.ts';

/**
 * The item of a day, the same wherever and whenever it is asked: the pool is gone through in rounds, one item a day,
 * each once a round, what somebody chose before the rest and the best of that first, lot by lot; each round has its own
 * order, which never begins with the item the last one ended on. @param date ISO, in whatever zone the seed's owner lives.
 * Nothing for an empty pool.
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
    if (place < lot.length) return orderOf({ lots, pool, seed }, at, size <= 2 ? undefined : round)[place];
    place -= lot.length;
  }
  return undefined;
}

interface Lots {
  readonly lots: readonly (readonly string[])[];
  readonly pool: Pool;
  readonly seed: string;
}

/** @param round - undefined where all rounds are the same */
function orderOf(facts: Lots, at: number, round: number | undefined): readonly string[] {
  const order = spread(facts, at, round ?? 0);
  if (round === undefined) return order;
  const before = at > 0 ? spread(facts, at - 1, round) : spread(facts, facts.lots.length - 1, round - 1);
  return joinTo(before.at(-1), order, facts.pool);
}

function spread({ lots, pool, seed }: Lots, at: number, round: number): readonly string[] {
  const waiting = [...shuffledLot(lots[at] ?? [], seed, round)];
  const order: string[] = [];
  for (;;) {
    const next = chooseUnlike(waiting, order, pool);
    if (next === undefined) return order;
    order.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
}

/**
 * The order, with another one first where it would begin as the last lot ended. Its own last stays where it is: what comes
 * after is joined to that.
 */
function joinTo(before: string | undefined, order: readonly string[], { groups }: Pool): readonly string[] {
  const clash = (one: string | undefined, other: string | undefined) => {
    if (one === undefined || other === undefined) return 0;
    if (one === other) return order.length;
    const section = groups?.get(one)?.section;
    return section !== undefined && section === groups?.get(other)?.section ? 1 : 0;
  };
  const clashes = (items: readonly string[]) =>
    items.reduce((sum, item, at) => sum + clash(at === 0 ? before : items[at - 1], item), 0);
  let best = order;
  for (let at = 1; at < order.length - 1; at += 1) {
    const moved = [order[at] ?? '', ...order.slice(0, at), ...order.slice(at + 1)];
    if (clashes(moved) < clashes(best)) best = moved;
  }
  return best;
}
