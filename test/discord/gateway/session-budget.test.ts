import { describe, expect, it } from 'vitest';
import { createSessionBudget, spreadMs } from '../../../src/discord/gateway/session-budget.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const hour = 60 * 60_000;
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

  it('slows down what its supervisor starts again and again', () => {
    const budget = createSessionBudget(createManualClock(), { ...facts, remaining: 300 }, 1);
    expect(budget.pauseMs()).toBe(30_000);
  });

  it('has waited once it has waited', async () => {
    const clock = createManualClock();
    const budget = createSessionBudget(clock, { ...facts, remaining: 300 }, 1);
    await clock.advance(30_000);
    expect(budget.pauseMs()).toBe(0);
    budget.started();
    expect(budget.pauseMs()).toBe(30_000);
  });
});

describe('spreadMs', () => {
  it.each([
    ['a fresh day', 1000, day, 0],
    ['half of the day’s starts left', 501, day, 0],
    ['a crash loop in its second half', 500, day, 30_000],
    ['plenty of starts for the little time left', 400, hour, 9000],
    ['the last start', 1, day, 30_000],
    ['none left: Discord is asked again', 0, day, 0],
  ])('at %s', (_, remaining, resetAfterMs, pauseMs) => {
    expect(spreadMs(1000, remaining, resetAfterMs)).toBe(pauseMs);
  });
});
