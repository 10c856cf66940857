import { describe, expect, it } from 'vitest';
import { createIdentifyThrottler } from '../../../src/discord/gateway/create-identify-throttler.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const day = 24 * 60 * 60_000;

describe('createIdentifyThrottler', () => {
  it('lets the first session start at once', async () => {
    const clock = createManualClock();
    await createIdentifyThrottler(1, clock).waitForIdentify(0, new AbortController().signal);
    expect(clock.steady()).toBe(0);
  });

  it('holds sessions that fail at once far below the 1000 that a day allows', async () => {
    const clock = createManualClock();
    const throttler = createIdentifyThrottler(1, clock);
    const startsMs: number[] = [];
    const failing = (async () => {
      while (clock.steady() < day) {
        await throttler.waitForIdentify(0, new AbortController().signal);
        startsMs.push(clock.steady());
      }
    })();
    await clock.advance(day + 10 * 60_000);
    await failing;
    expect(startsMs.slice(0, 5)).toEqual([0, 5000, 15_000, 35_000, 75_000]);
    expect(startsMs.length).toBeLessThan(320);
  });

  it('forgives a failure after a session that lived', async () => {
    const clock = createManualClock();
    const throttler = createIdentifyThrottler(1, clock);
    const { signal } = new AbortController();
    await throttler.waitForIdentify(0, signal);
    const second = throttler.waitForIdentify(0, signal);
    await clock.advance(5000);
    await second;
    await clock.advance(60 * 60_000);
    const nowMs = clock.steady();
    await throttler.waitForIdentify(0, signal);
    expect(clock.steady()).toBe(nowMs);
    const next = throttler.waitForIdentify(0, signal).then(() => clock.steady() - nowMs);
    await clock.advance(60_000);
    expect(await next).toBe(5000);
  });

  it.each([
    [1, [0, 5000, 10_000, 15_000]],
    [2, [0, 0, 5000, 5000]],
  ])('spaces the shards of a key by 5 s, with max_concurrency %i', async (maxConcurrency, expected) => {
    const clock = createManualClock();
    const throttler = createIdentifyThrottler(maxConcurrency, clock);
    const startsMs: number[] = [];
    const starting = [0, 1, 2, 3].map(async (shardId) => {
      await throttler.waitForIdentify(shardId, new AbortController().signal);
      startsMs.push(clock.steady());
    });
    await clock.advance(60_000);
    await Promise.all(starting);
    expect(startsMs).toEqual(expected);
  });

  it('stops waiting when the connection is gone', async () => {
    const clock = createManualClock();
    const throttler = createIdentifyThrottler(1, clock);
    await throttler.waitForIdentify(0, new AbortController().signal);
    const gone = new AbortController();
    const waiting = throttler.waitForIdentify(0, gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(clock.waiting).toBe(0);
  });
});
