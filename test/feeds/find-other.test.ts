import { describe, expect, it } from 'vitest';
import { findOther } from '../../src/feeds/find-other.ts';
import type { PlanFacts } from '../../src/feeds/plan-facts.ts';
import { libraryOf, slug, teaInterview } from '../fixtures/library.ts';
import { feedItems } from '../../src/feeds/feed-items.ts';
import { dailyFeed } from '../delivery/scheduler-scene.ts';

const date = '2026-03-03';
const otherDate = '2026-03-05';
const feedId = dailyFeed.id;
/** Six may be shown: the golden quotes 3, 9 and 10, then 2, 5 and 7, the best first. */
const pool = feedItems('highlight', teaInterview()).map((item) => Number(item.split('#')[1]));
const [, , , fourth = 0, fifth = 0, sixth = 0] = pool;
const id = (passage: number) => `${slug}#${passage}`;

const facts: PlanFacts = {
  feed: dailyFeed,
  library: libraryOf(teaInterview()),
  defaultSlug: undefined,
  shown: [],
  wishes: [],
  banned: [],
};

/** The passage instead of another. */
function other(instead: number, over: Partial<PlanFacts> = {}): number | undefined {
  const found = findOther({ ...facts, ...over }, date, id(instead));
  return found === undefined ? undefined : Number(found.split('#')[1]);
}

describe('findOther', () => {
  it('goes through the golden quotes, then the rest', () => {
    expect(pool.slice(0, 3)).toEqual([3, 9, 10]);
    expect(pool.slice(3).toSorted((a, b) => a - b)).toEqual([2, 5, 7]);
  });

  it.each([
    [3, 9],
    [9, 10],
    [10, fourth],
    [fourth, fifth],
    [fifth, sixth],
    [sixth, 3],
  ])('is the next of the pool, from the beginning after the end: instead of %i, %i', (instead, expected) => {
    expect(other(instead)).toBe(expected);
  });

  it('is the first, instead of one that is no longer among them', () => {
    expect(other(8)).toBe(3);
  });

  it('passes over what this round has shown', () => {
    expect(other(3, { shown: [id(9), id(10)] })).toBe(fourth);
    expect(other(10, { shown: [id(2), id(5), id(7), id(3)] })).toBe(9);
  });

  it('begins with all of them again where the round is over', () => {
    const round = [3, 9, 10, 2, 5, 7].map(id);
    expect(other(3, { shown: round })).toBe(9);
    expect(other(3, { shown: [...round, id(9)] })).toBe(10);
  });

  it('counts a round over what may be shown, not over what is banned', () => {
    expect(other(3, { shown: [9, 10, 2, 5, 3, 9].map(id), banned: [id(7)] })).toBe(10);
  });

  it('repeats the next in order, where all the others were shown this round', () => {
    expect(other(3, { shown: [9, 10, 2, 5, 7].map(id) })).toBe(9);
  });

  it('is none that is banned, nor one that is wished for another date', () => {
    expect(other(3, { banned: [id(9)] })).toBe(10);
    const wish = { kind: 'item', item: id(9) } as const;
    expect(other(3, { wishes: [{ feedId, date: otherDate, wish }] })).toBe(10);
    expect(other(3, { wishes: [{ feedId, date, wish }] })).toBe(9);
    expect(other(3, { wishes: [{ feedId, date: otherDate, wish: { kind: 'skip' } }] })).toBe(9);
  });

  it('is nothing where there is no other, or nothing at all', () => {
    expect(other(3, { banned: [9, 10, 2, 5, 7].map(id) })).toBeUndefined();
    expect(other(3, { library: libraryOf() })).toBeUndefined();
  });
});
