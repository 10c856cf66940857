import { describe, expect, it } from 'vitest';
import { createConnectQueue } from '../../../src/discord/gateway/connect-queue.ts';
import { createStartSpacing } from '../../../src/discord/gateway/start-spacing.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const day = 24 * 60 * 60_000;
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

  it('tells how long the shard waits, and that it was told once', async () => {
    const { queue } = setUp();
    const attempt = await queue.take(0, atOnce, signal);
    expect([attempt.failed(), attempt.failed()]).toEqual([1000, 0]);
  });

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
      pauses.push(queue.lost(0, livedMs));
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
      pauses.push((await failing).failed());
      const other = queue.take(1, resumes, signal);
      await clock.advance(60_000);
      (await other).opened();
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000]);
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
