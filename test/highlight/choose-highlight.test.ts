import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { chooseHighlight } from '../../src/highlight/choose-highlight.ts';
import type { Pool } from '../../src/highlight/pool.ts';
import { sectionedPool } from '../fixtures/sectioned-pool.ts';

const names = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const pools = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([golden, best]): Pool => ({ golden: names(golden, 'g'), best: names(best, 'b') }));
const sizeOf = ({ golden, best }: Pool) => golden.length + best.length;

function days(pool: Pool, seed: string, count: number): readonly (string | undefined)[] {
  const size = Math.max(sizeOf(pool), 1);
  const epoch = Temporal.PlainDate.from('1970-01-01');
  return Array.from({ length: count }, (_, day) =>
    chooseHighlight(pool, seed, epoch.add({ days: 700 * size + day }).toString()),
  );
}

describe('chooseHighlight', () => {
  it('shows everything once before anything again', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const round = days(pool, seed, sizeOf(pool));
        expect(new Set(round).size).toBe(sizeOf(pool));
      }),
    );
  });

  it('shows once what the pool names twice', () => {
    const pool: Pool = { golden: ['a', 'b', 'a'], best: ['b', 'c', 'c'] };
    const round = [0, 1, 2].map((day) =>
      chooseHighlight(pool, 's', Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString()),
    );
    expect(new Set(round)).toEqual(new Set(['a', 'b', 'c']));
  });

  it('never shows the same item on two days running, while there are two', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        if (sizeOf(pool) < 2) return;
        const shown = days(pool, seed, sizeOf(pool) * 4);
        for (let day = 1; day < shown.length; day += 1) expect(shown[day]).not.toBe(shown[day - 1]);
      }),
    );
  });

  it('shows golden quotes before the rest of a round', () => {
    const round = days({ golden: names(3, 'g'), best: names(5, 'b') }, 'guild:1', 8);
    expect(new Set(round.slice(0, 3))).toEqual(new Set(names(3, 'g')));
  });

  it('shows what was picked lot by lot, about a fortnight each, the best first', () => {
    const golden = names(46, 'g');
    const round = days({ golden, best: [] }, 'guild:1', 46);
    expect(new Set(round.slice(0, 15))).toEqual(new Set(golden.slice(0, 15)));
    expect(new Set(round.slice(15, 30))).toEqual(new Set(golden.slice(15, 30)));
    expect(round.slice(0, 15)).not.toEqual(golden.slice(0, 15));
  });

  it('has no section twice in a row where there are others, at the edges of lots and rounds, too', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { pool, sectionOf } = sectionedPool();
        const shown = days(pool, seed, 138).map((id = '') => sectionOf(id));
        expect(shown.filter((section, at) => section === shown[at + 1])).toEqual([]);
      }),
    );
  });

  it('begins a new order each round, and another for each seed', () => {
    const pool: Pool = { golden: [], best: names(12, 'b') };
    const shown = days(pool, 'guild:1', 24);
    expect(shown.slice(12)).not.toEqual(shown.slice(0, 12));
    expect(days(pool, 'guild:2', 12)).not.toEqual(shown.slice(0, 12));
  });

  it('chooses the same, however the pool is ordered and whenever it is asked', () => {
    const best = names(9, 'b');
    const choose = (best: readonly string[]) => chooseHighlight({ golden: [], best }, 'user:5', '2026-02-28');
    expect(choose(best.toReversed())).toBe(choose(best));
  });

  it('has an answer before 1970 and for one item, and none for none', () => {
    expect(chooseHighlight({ golden: [], best: names(3, 'b') }, 's', '1969-07-20')).toMatch(/^b/u);
    expect(days({ golden: ['only'], best: [] }, 's', 2)).toEqual(['only', 'only']);
    expect(chooseHighlight({ golden: [], best: [] }, 's', '2026-01-01')).toBeUndefined();
  });
});
