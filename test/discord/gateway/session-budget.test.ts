import { describe, expect, it } from 'vitest';
import { createSessionBudget, spreadMs } from '../../../src/discord/gateway/session-budget.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const facts = {
  url: 'wss://gateway.example.org',
  shards: 1,
  total: 1000,
  remaining: 1000,
  resetAfterMs: day,
  maxConcurrency: 1,
};

describe('createSessionBudget', () => {
  it.each([1, 100])('lets a process with %i shards start far fewer than Discord allows in a day', async (shards) => {
    const clock = createManualClock();
    const budget = createSessionBudget(clock, facts, shards);
    let started = 0;
    while (clock.steady() < day) {
      const pauseMs = budget.pauseMs();
      if (pauseMs > 0) await clock.advance(pauseMs);
      else {
        budget.started();
        started += 1;
      }
    }
    expect(started).toBeGreaterThanOrEqual(400);
    expect(started).toBeLessThanOrEqual(601);
  });

  it.each([1, 64, 500])('lets %i shards start at once', (shards) => {
    const budget = createSessionBudget(createManualClock(), { ...facts, total: 5000, remaining: 5000 }, shards);
    for (let shard = 0; shard < shards; shard += 1) budget.started();
    expect(budget.pauseMs()).toBe(0);
  });

  it('counts what it started off what Discord said is left, until it says it anew', () => {
    const budget = createSessionBudget(createManualClock(), { ...facts, remaining: 2 }, 1);
    budget.started();
    expect(budget.remaining()).toBe(1);
    budget.started();
    budget.started();
    expect(budget.remaining()).toBe(0);
    budget.learn({ ...facts, remaining: 900 });
    expect(budget.remaining()).toBe(900);
  });

  it('lets more shards start at once where there are more now, and forgets none that was started', () => {
    const budget = createSessionBudget(createManualClock(), facts, 1);
    for (let started = 0; started < 100; started += 1) budget.started();
    budget.learn(facts, 2);
    expect(budget.pauseMs()).toBeGreaterThan(0);
    budget.learn(facts, 100);
    for (let started = 0; started < 100; started += 1) {
      expect(budget.pauseMs()).toBe(0);
      budget.started();
    }
    expect(budget.pauseMs()).toBeGreaterThan(0);
  });

  it.each([
    ['that allows none in a day', { total: 0, remaining: 5 }],
    ['that allows one in a day', { total: 1, remaining: 1 }],
    ['that begins anew in thousands of years', { remaining: 3, resetAfterMs: Number.MAX_SAFE_INTEGER }],
  ])('never pauses longer than anything else does, whatever Discord says: %s', (_, told) => {
    const budget = createSessionBudget(createManualClock(), { ...facts, ...told }, 1);
    for (let started = 0; started < 5; started += 1) {
      expect(budget.pauseMs()).toBeLessThanOrEqual(25 * minute);
      budget.started();
    }
  });

  describe('of a process that its supervisor starts again and again, and that ends with its first session', () => {
    /** What is left after each start of a day, with so long between an end and the next start. */
    async function loop(remaining: number, betweenMs: number): Promise<readonly number[]> {
      const clock = createManualClock();
      const left: number[] = [];
      for (let still = remaining; clock.steady() < day;) {
        const budget = createSessionBudget(
          clock,
          { ...facts, remaining: still, resetAfterMs: day - clock.steady() },
          1,
        );
        await clock.advance(budget.pauseMs() + betweenMs);
        if (clock.steady() >= day) break;
        budget.started();
        still = budget.remaining();
        left.push(still);
      }
      return left;
    }

    it.each([0, 1000, 30_000, 5 * minute])(
      'leaves the last fifth of the day’s starts, %i ms between them',
      async (ms) => {
        expect((await loop(1000, ms)).at(-1)).toBeGreaterThanOrEqual(199);
      },
    );

    it('never uses them up, where others have used most', async () => {
      expect((await loop(200, 0)).at(-1)).toBeGreaterThan(50);
    });

    it('lets half a day’s starts go at once', async () => {
      const left = await loop(1000, minute);
      expect(left.filter((still) => still >= 500)).toHaveLength(500);
      expect(left[499]).toBe(500);
    });
  });

  it('waits longest before a process’s first session, and once', async () => {
    const clock = createManualClock();
    const budget = createSessionBudget(clock, { ...facts, remaining: 440 }, 1);
    expect(budget.pauseMs()).toBe(6 * minute);
    await clock.advance(6 * minute);
    budget.learn({ ...facts, remaining: 440 });
    expect(budget.pauseMs()).toBe(0);
    budget.started();
    expect(budget.pauseMs()).toBe(30_000);
    await clock.advance(30_000);
    expect(budget.pauseMs()).toBe(0);
  });
});

describe('spreadMs', () => {
  const longest = 10 * minute;
  it.each([
    ['a fresh day', 1000, day, 0],
    ['half of the day’s starts left', 501, day, 0],
    ['a crash loop in its second half', 500, day, 288_000],
    ['plenty of starts for the little time left', 400, hour, 18_000],
    ['the last fifth', 200, day, longest],
    ['the last start', 1, day, longest],
    ['the last start, shortly before there are more', 1, minute, minute],
    ['none left: Discord is asked again', 0, day, 0],
  ])('at %s', (_, remaining, resetAfterMs, pauseMs) => {
    expect(spreadMs(1000, remaining, resetAfterMs, longest)).toBe(pauseMs);
  });
});
