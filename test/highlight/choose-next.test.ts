import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNext } from '../../src/highlight/choose-next.ts';
import type { Pool } from '../../src/highlight/pool.ts';
import { sectionedPool } from '../fixtures/sectioned-pool.ts';

const names = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const poolOf = (golden: number, best: number): Pool => ({ golden: names(golden, 'g'), best: names(best, 'b') });
const pools = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 8 })).map((sizes) => poolOf(...sizes));
const sizeOf = ({ golden, best }: Pool) => golden.length + best.length;
const nothing: ReadonlySet<string> = new Set();
const next = (pool: Pool, shown: readonly string[], seed = 's', reserved = nothing) =>
  chooseNext(pool, { seed, shown, reserved });

function goOn(pool: Pool, count: number, shown: readonly string[] = [], seed = 's'): readonly string[] {
  const history = [...shown];
  for (let post = 0; post < count; post += 1) history.push(next(pool, history, seed)!);
  return history.slice(shown.length);
}

describe('chooseNext', () => {
  it('shows everything once a round, golden quotes first, and begins no round with the last one’s end', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const size = sizeOf(pool);
        if (size === 0) return;
        const shown = goOn(pool, size * 4, [], seed);
        for (let round = 0; round < 4; round += 1) {
          const items = shown.slice(round * size, (round + 1) * size);
          expect(new Set(items).size).toBe(size);
          expect(items.slice(0, pool.golden.length).toSorted()).toEqual(pool.golden);
          expect(size > 1 && items[0] === shown[round * size - 1]).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['chosen by somebody', 45, 0],
    ['not chosen', 0, 24],
  ])('shows nothing again before half of the others were shown: %s', (_, golden, best) => {
    const pool = poolOf(golden, best);
    const size = sizeOf(pool);
    const shown = goOn(pool, size * 4);
    const gaps = shown.flatMap((id, at) => {
      const again = shown.indexOf(id, at + 1);
      return again === -1 ? [] : [again - at];
    });
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.floor(size / 2));
  });

  it('goes by seed and round, and begins with the best week', () => {
    const pool = poolOf(0, 12);
    const shown = goOn(pool, 24);
    expect(shown.slice(12)).not.toEqual(shown.slice(0, 12));
    expect(goOn(pool, 12, [], 'other')).not.toEqual(shown.slice(0, 12));
    expect(shown.slice(0, 7).toSorted()).toEqual(names(7, 'b'));
    const reversed = goOn({ golden: [], best: pool.best.toReversed() }, 24);
    expect(reversed.slice(0, 7).toSorted()).toEqual(pool.best.slice(5).toSorted());
  });

  it('shows what was picked lot by lot, the best first: a week, then about a fortnight each', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { golden } = poolOf(46, 0);
        const shown = goOn({ golden, best: [] }, 92, [], seed);
        const ends = [0, 7, 20, 33, 46];
        for (const [at, end] of ends.slice(1).entries()) {
          expect(new Set(shown.slice(ends[at], end))).toEqual(new Set(golden.slice(ends[at], end)));
        }
        for (const end of [15, 30, 46])
          expect(new Set(shown.slice(46, 46 + end))).toEqual(new Set(golden.slice(0, end)));
      }),
    );
  });

  it('has no section twice in a row where there are others, at the edges of lots and rounds, too', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { pool, sectionOf } = sectionedPool();
        const shown = goOn(pool, 100, [], seed).map(sectionOf);
        expect(shown.filter((section, at) => section === shown[at + 1])).toEqual([]);
      }),
    );
  });

  it('goes on after whatever order an earlier version showed: the best of what is left, nothing soon again', () => {
    const golden = names(45, 'g');
    const orders = fc.shuffledSubarray(golden, { minLength: 20, maxLength: 44 });
    fc.assert(
      fc.property(orders, (before) => {
        const shown = goOn(poolOf(45, 0), 60, before);
        const left = golden.filter((id) => !before.includes(id));
        expect(new Set(shown.slice(0, left.length))).toEqual(new Set(left));
        expect(left.slice(0, 14)).toEqual(expect.arrayContaining(shown.slice(0, 1)));
        const all = [...before, ...shown];
        for (const [at, id] of all.entries()) expect(all.slice(Math.max(at - 22, 0), at)).not.toContain(id);
      }),
    );
  });

  it('shows another section than on the days before, another speaker and another interview, where there are', () => {
    const best = names(24, 'b');
    const groups = new Map(
      best.map((id, at) => [id, { interview: `${at % 2}`, section: `${at % 6}`, speaker: `${at % 3}` }]),
    );
    const shown = goOn({ golden: [], best, groups }, 20).map((id) => groups.get(id)!);
    for (const [at, { interview, section }] of shown.slice(0, 6).entries()) {
      const before = shown.slice(Math.max(at - 3, 0), at);
      expect(before.at(-1)?.interview).not.toBe(interview);
      expect(before.map((group) => group.section)).not.toContain(section);
    }
  });

  it('has one item again and again, and none for none', () => {
    expect(goOn(poolOf(1, 0), 3)).toEqual(['g0', 'g0', 'g0']);
    expect(next(poolOf(0, 0), ['gone'])).toBeUndefined();
  });

  it('goes on with the round when an item is taken out of the pool', () => {
    const order = goOn(poolOf(0, 6), 6);
    const left = (id: string | undefined) => ({ golden: [], best: names(6, 'b').filter((other) => other !== id) });
    expect(goOn(left(order[1]), 3, order.slice(0, 3))).toEqual(order.slice(3));
    expect(goOn(left(order[4]), 2, order.slice(0, 3))).toEqual([order[3], order[5]]);
  });

  it('shows what came later first of all, and then the rest of the round that was open', () => {
    const late = fc.constantFrom('late1', 'late2', 'late3');
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 8 }), fc.nat(40), fc.uniqueArray(late), (size, past, added) => {
        const before = goOn(poolOf(0, size), size + past);
        const open = before.slice(before.length - (past % size));
        const pool = { golden: [], best: [...names(size, 'b'), ...added] };
        const rest = goOn(pool, size + added.length - open.length, before);
        expect(rest.slice(0, added.length).toSorted()).toEqual(added.toSorted());
        const round = open.length > 0 ? [...open, ...rest] : pool.best;
        expect(round.toSorted()).toEqual(pool.best.toSorted());
      }),
    );
  });

  it('starts anew over a history that is of other content', () => {
    expect(goOn(poolOf(2, 3), 5, names(40, 'old'))).toEqual(goOn(poolOf(2, 3), 5));
  });

  it('shows what the round still misses after a wished repeat, and what it took from the next one there', () => {
    const pool = poolOf(0, 4);
    const order = goOn(pool, 2);
    const wished = [...order, order[0]!];
    const rest = goOn(pool, 3, wished);
    expect(rest.slice(0, 2).toSorted()).toEqual(pool.best.filter((id) => !order.includes(id)));
    expect(rest[2]).toBe(order[1]);
    expect(goOn(pool, 4, [...wished, ...rest]).toSorted()).toEqual(pool.best);
  });

  it('leaves what is wished for later, and goes round the others meanwhile', () => {
    const pool = poolOf(0, 5);
    const [first = '', ...others] = goOn(pool, 5);
    const shown: string[] = [];
    for (let post = 0; post < 12; post += 1) shown.push(next(pool, shown, 's', new Set([first]))!);
    expect(shown.slice(0, 4)).toEqual(others);
    for (const round of [4, 8]) expect(new Set(shown.slice(round, round + 4))).toEqual(new Set(others));
    expect(next(pool, [], 's', new Set([first, ...others]))).toBeDefined();
  });

  it('never shows the same twice running while there are two, whatever was shown before', () => {
    const histories = fc.array(fc.constantFrom(...names(3, 'g'), ...names(4, 'b')), { maxLength: 30 });
    fc.assert(
      fc.property(histories, fc.subarray(names(7, 'b')), (history, reserved) => {
        const choice = next(poolOf(3, 4), history, 's', new Set(reserved));
        expect(choice).toBeDefined();
        expect(choice).not.toBe(history.at(-1));
      }),
    );
  });
});
