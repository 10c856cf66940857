import { describe, expect, it } from 'vitest';
import { createFairQueue, type FairQueueOptions } from '../../src/delivery/fair-queue.ts';
import { createSeededRandom } from '../fixtures/seeded-random.ts';
import { createVirtualTime } from './simulation/virtual-time.ts';

const perSecond = 10;

function openQueue(over: Partial<FairQueueOptions> = {}) {
  const time = createVirtualTime(0);
  const random = createSeededRandom(1);
  const queue = createFairQueue({
    clock: { wall: time.now, steady: time.now, after: time.after },
    random,
    perSecond,
    slowed: () => false,
    onDone: () => undefined,
    ...over,
  });
  const started: { readonly guildId: string; readonly atMs: number }[] = [];
  let running = 0;
  let most = 0;
  const add = (guildId: string, key: string, lastsMs = 100) =>
    queue.add({
      key,
      guildId,
      async run() {
        started.push({ guildId, atMs: time.now() });
        running += 1;
        most = Math.max(most, running);
        await time.sleep(lastsMs);
        running -= 1;
      },
    });
  return { time, queue, started, add, most: () => most };
}

describe('createFairQueue', () => {
  it('lets guilds take turns', async () => {
    const { time, add, started } = openQueue();
    for (let index = 0; index < 25; index += 1) add('large', `large ${index}`);
    add('small', 'small 1');
    add('tiny', 'tiny 1');
    await time.advanceTo(1000);
    expect(started.slice(0, 4).map(({ guildId }) => guildId)).toEqual(['large', 'small', 'tiny', 'large']);
  });

  it('runs one job of a guild at a time', async () => {
    const { time, add, most } = openQueue();
    for (let index = 0; index < 5; index += 1) add('one', `job ${index}`);
    await time.advanceTo(10_000);
    expect(most()).toBe(1);
  });

  it.each([5, 120, 900, 4000])('starts no more than its rate in any second, jobs taking %i ms', async (lastsMs) => {
    const { time, add, started } = openQueue();
    for (let index = 0; index < 200; index += 1) add(`guild ${index}`, `job ${index}`, lastsMs);
    await time.advanceTo(200_000);
    expect(started).toHaveLength(200);
    // Wherever in its job a request is counted, and from wherever windows are.
    const crowded = started.filter(({ atMs }, index) => (started[index + perSecond]?.atMs ?? Infinity) - atMs < 1000);
    expect(crowded).toEqual([]);
  });

  it('comes close to its rate, and spreads the starts', async () => {
    const { time, add, started } = openQueue();
    for (let index = 0; index < 100; index += 1) add(`guild ${index}`, `job ${index}`, 20);
    await time.advanceTo(60_000);
    expect(started.at(-1)!.atMs).toBeLessThan(1.1 * (100 / perSecond) * 1000);
    const firstSecond = started.filter(({ atMs }) => atMs < 1000).map(({ atMs }) => atMs);
    expect(firstSecond.at(-1)! - firstSecond[0]!).toBeGreaterThan(500);
  });

  it('slows down to one a second while it is told to', async () => {
    const { time, add, started } = openQueue({ slowed: () => true });
    for (let index = 0; index < 30; index += 1) add(`guild ${index}`, `job ${index}`, 10);
    await time.advanceTo(10_000);
    expect(started.length).toBeLessThanOrEqual(12);
  });

  it('takes a key once while it waits or runs', async () => {
    const { time, queue, add } = openQueue();
    expect([add('g', 'same'), add('g', 'same')]).toEqual([true, false]);
    await time.advanceTo(5000);
    expect(queue.has('same')).toBe(false);
    expect(add('g', 'same')).toBe(true);
  });

  it('drops what waits when it stops, and finishes what runs', async () => {
    const { time, queue, add, started } = openQueue();
    for (let index = 0; index < 20; index += 1) add('g', `job ${index}`, 1000);
    await time.advanceTo(500);
    const stopped = queue.stop();
    await time.advanceTo(60_000);
    await stopped;
    expect(started).toHaveLength(1);
    expect(add('g', 'late')).toBe(false);
  });
});
