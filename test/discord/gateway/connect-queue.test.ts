import { describe, expect, it } from 'vitest';
import { createConnectQueue } from '../../../src/discord/gateway/connect-queue.ts';
import { createStartSpacing } from '../../../src/discord/gateway/start-spacing.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const { signal } = new AbortController();
const atOnce = () => 0;
const resumes = () => undefined;

function setUp(maxConcurrency = 1, random = 1) {
  const clock = createManualClock();
  return { clock, queue: createConnectQueue(clock, () => random, createStartSpacing(clock, maxConcurrency)) };
}

describe('createConnectQueue', () => {
  it('lets the first shard try at once', async () => {
    const { clock, queue } = setUp();
    await queue.take(0, atOnce, signal);
    expect(clock.steady()).toBe(0);
  });

  it.each([
    ['the longest pauses', 1],
    ['middling pauses', 0.5],
  ])('tries less than a hundred times a day where nothing can be had, with %s', async (_, random) => {
    const { clock, queue } = setUp(1, random);
    const atMs: number[] = [];
    const failing = (async () => {
      while (clock.steady() < day) {
        const attempt = await queue.take(0, resumes, signal);
        atMs.push(clock.steady());
        attempt.failed();
      }
    })();
    await clock.advance(day + 60 * 60_000);
    await failing;
    const pauses = atMs.slice(0, 5).map((ms) => (ms * 2) / (1 + random));
    expect(pauses).toEqual([0, 1000, 3000, 7000, 15_000]);
    expect(atMs.length).toBeLessThan(100);
  });

  it('counts the attempts of all shards together while nothing can be had', async () => {
    const { clock, queue } = setUp(16);
    let tries = 0;
    let underWay = 0;
    const most: number[] = [];
    const shards = Array.from({ length: 64 }, async (_, shard) => {
      while (clock.steady() < day) {
        const attempt = await queue.take(shard, resumes, signal);
        tries += 1;
        underWay += 1;
        most.push(underWay);
        await Promise.resolve();
        underWay -= 1;
        attempt.failed();
      }
    });
    await clock.advance(day + 48 * 60 * 60_000);
    await Promise.all(shards);
    // Sixteen find out together, before anything has failed; what is tried after the day is each shard's last.
    expect(Math.max(...most)).toBeLessThanOrEqual(16);
    expect(tries).toBeLessThan(100 + 16 + 64);
  });

  it('counts an attempt’s failure once', async () => {
    const { queue } = setUp();
    const attempt = await queue.take(0, atOnce, signal);
    attempt.failed();
    attempt.failed();
    expect(queue.waitMs(0, undefined)).toBe(1000);
  });

  it.each([
    ['to resume', undefined, 1000],
    ['to start another', 0, 5100],
    ['to start another that has to wait for more', 7000, 7000],
  ])('tells how long a shard waits whose session was refused: %s', async (_, startPauseMs, waitMs) => {
    const { queue } = setUp();
    const attempt = await queue.take(0, atOnce, signal);
    attempt.identifying();
    attempt.failed();
    expect(queue.waitMs(0, startPauseMs)).toBe(waitMs);
  });

  it.each([
    ['at least', 0, 1000],
    ['at most', 1, 5000],
  ])(
    'starts another session soon where the one before is gone, after so much %s, however often it failed before',
    async (_, random, waitMs) => {
      const { clock, queue } = setUp(1, random);
      for (let attempt = 0; attempt < 6; attempt += 1) {
        const taken = queue.take(0, resumes, signal);
        await clock.advance(hour);
        (await taken).failed();
      }
      const taken = queue.take(0, resumes, signal);
      await clock.advance(hour);
      (await taken).sessionEnded();
      expect(queue.waitMs(0, 0)).toBe(waitMs);
      const starting = queue.take(0, atOnce, signal);
      await clock.advance(hour);
      (await starting).failed();
      expect(queue.waitMs(0, 0)).toBe((64_000 * (1 + random)) / 2);
    },
  );

  it.each([
    [1, [0, 5100, 10_200, 15_300]],
    [2, [0, 0, 5100, 5100]],
  ])('spaces sessions that start by 5 s for each key, with max_concurrency %i', async (maxConcurrency, expected) => {
    const { clock, queue } = setUp(maxConcurrency);
    const startsMs: number[] = [];
    const starting = [0, 1, 2, 3].map(async (shard) => {
      const attempt = await queue.take(shard, atOnce, signal);
      startsMs.push(clock.steady());
      attempt.identifying();
      attempt.opened();
    });
    await clock.advance(60_000);
    await Promise.all(starting);
    expect(startsMs).toEqual(expected);
  });

  it('lets one session start while another’s READY is awaited, but of another key', async () => {
    const { clock, queue } = setUp(2);
    const first = await queue.take(0, atOnce, signal);
    let second = false;
    const waiting = queue.take(2, atOnce, signal).then(() => (second = true));
    await queue.take(1, atOnce, signal);
    await clock.advance(60_000);
    expect(second).toBe(false);
    first.opened();
    await waiting;
  });

  it('does not space what is resumed', async () => {
    const { clock, queue } = setUp();
    const first = await queue.take(0, atOnce, signal);
    first.identifying();
    first.opened();
    await queue.take(1, resumes, signal);
    expect(clock.steady()).toBe(0);
  });

  it('waits for what else a session that starts has to wait for', async () => {
    const { clock, queue } = setUp();
    let pauseMs = 7000;
    const taken = queue.take(0, () => pauseMs, signal).then(() => clock.steady());
    await clock.advance(6999);
    pauseMs = 0;
    await clock.advance(1);
    expect(await taken).toBe(7000);
  });

  /** How long the shard waits after connections that stood for so long, one after another. */
  async function pausesAfter(livesMs: readonly number[]): Promise<readonly number[]> {
    const { clock, queue } = setUp();
    const pauses: number[] = [];
    for (const livedMs of livesMs) {
      const taken = queue.take(0, resumes, signal);
      await clock.advance(day);
      (await taken).opened();
      queue.lost(0, livedMs);
      pauses.push(queue.waitMs(0, undefined));
    }
    return pauses;
  }

  it('tries at once after a connection that stood or is the first, and ever later after others', async () => {
    expect(await pausesAfter([0, 0, 0, 60_000, 0, 0])).toEqual([250, 1000, 2000, 250, 1000, 2000]);
  });

  it.each([
    ['a moment', 0, 25 * 60_000],
    ['5 s', 5000, 64_000],
    ['10 s', 10_000, 2000],
    ['30 s', 30_000, 250],
    ['59 s', 59_000, 250],
  ])('pauses the less the longer connections stood that end again and again: %s', async (_, livedMs, pauseMs) => {
    expect((await pausesAfter(Array.from({ length: 50 }, () => livedMs))).at(-1)).toBe(pauseMs);
  });

  it('keeps the pause of a shard that fails while others succeed', async () => {
    const { clock, queue } = setUp();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const failing = queue.take(0, resumes, signal);
      await clock.advance(60_000);
      (await failing).failed();
      pauses.push(queue.waitMs(0, undefined));
      const other = queue.take(1, resumes, signal);
      await clock.advance(60_000);
      (await other).opened();
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000]);
  });

  describe('where one shard is sick for three hours, and the others stood', () => {
    async function setUpSick(shards = 3) {
      const { clock, queue } = setUp();
      const sickUntilMs = clock.steady() + 3 * hour;
      const sick = (async () => {
        while (clock.steady() < sickUntilMs) (await queue.take(0, atOnce, signal)).failed();
      })();
      for (let shard = 1; shard < shards; shard += 1) {
        const taken = queue.take(shard, atOnce, signal);
        await clock.advance(minute);
        (await taken).opened();
      }
      await clock.advance(2 * hour);
      /** How long it took. */
      async function take(shard: number, startPauseMs: () => number | undefined): Promise<number> {
        const sinceMs = clock.steady();
        const taken = queue.take(shard, startPauseMs, signal).then(() => clock.steady() - sinceMs);
        await clock.advance(hour);
        return taken;
      }
      return { clock, queue, sick, take };
    }

    it.each([
      ['is resumed', resumes],
      ['starts a session', atOnce],
    ])('one that is lost %s within its own pause, which it tells', async (_, startPauseMs) => {
      const { queue, take } = await setUpSick();
      queue.lost(1, hour);
      expect(queue.waitMs(1, startPauseMs())).toBe(250);
      expect(await take(1, startPauseMs)).toBe(250);
    });

    it('all are resumed within their own pauses', async () => {
      const { clock, queue } = await setUpSick(4);
      for (const shard of [1, 2, 3]) queue.lost(shard, hour);
      const taken = Promise.all([1, 2, 3].map((shard) => queue.take(shard, resumes, signal)));
      const sinceMs = clock.steady();
      const tookMs = taken.then(() => clock.steady() - sinceMs);
      await clock.advance(hour);
      expect(await tookMs).toBe(250);
    });

    it('one that is refused a few times pauses for its own failures alone', async () => {
      const { clock, queue } = await setUpSick();
      queue.lost(1, hour);
      for (const pauseMs of [250, 1000, 2000, 4000]) {
        expect(queue.waitMs(1, undefined)).toBe(pauseMs);
        const taken = queue.take(1, resumes, signal);
        await clock.advance(pauseMs);
        (await taken).failed();
      }
    });
  });

  it('resumes while another shard’s READY is awaited', async () => {
    const { clock, queue } = setUp();
    (await queue.take(1, atOnce, signal)).opened();
    await queue.take(0, atOnce, signal);
    queue.lost(1, hour);
    const resumed = queue.take(1, resumes, signal).then(() => clock.steady());
    await clock.advance(minute);
    expect(await resumed).toBe(250);
  });

  it('resumes sixteen at once, and the next when one of them is done', async () => {
    const { queue } = setUp();
    const attempts = await Promise.all(Array.from({ length: 16 }, (_, shard) => queue.take(shard, resumes, signal)));
    let taken = false;
    const next = queue.take(16, resumes, signal).then(() => (taken = true));
    await queue.take(17, atOnce, signal);
    expect(taken).toBe(false);
    attempts[3]!.opened();
    await next;
  });

  it('lets who failed least start first, where one session may be started', async () => {
    const { clock, queue } = setUp();
    for (let time = 0; time < 3; time += 1) {
      const failing = queue.take(0, atOnce, signal);
      await clock.advance(minute);
      (await failing).failed();
    }
    let pauseMs = minute;
    const order: number[] = [];
    const starting = [0, 1].map(async (shard) => {
      const attempt = await queue.take(shard, () => pauseMs, signal);
      order.push(shard);
      attempt.opened();
    });
    await clock.advance(minute - 1);
    pauseMs = 0;
    await clock.advance(minute);
    await Promise.all(starting);
    expect(order).toEqual([1, 0]);
  });

  it('stops waiting when it is called off, and makes room', async () => {
    const { clock, queue } = setUp();
    const stopping = new AbortController();
    const held = await queue.take(0, atOnce, signal);
    const waiting = queue.take(1, atOnce, stopping.signal);
    stopping.abort(new Error('stopped'));
    held.opened();
    await expect(waiting).rejects.toThrow('stopped');
    await queue.take(2, atOnce, signal);
    expect(clock.waiting).toBe(0);
  });
});
