import { describe, expect, it } from 'vitest';
import { createWorkQueue } from '../../src/conversation/work-queue.ts';

describe('createWorkQueue', () => {
  it('gives the first its turn at once, and the others theirs in order', async () => {
    const queue = createWorkQueue({ steady: () => 0 });
    const had: string[] = [];
    const all = ['a', 'b', 'c'].map(async (name) => {
      await queue.enter().turn();
      had.push(name);
    });
    for (let step = 0; step < 5; step += 1) await Promise.resolve();
    expect(had).toEqual(['a']);
    await Promise.all(all);
    expect(had).toEqual(['a', 'b', 'c']);
  });

  it('expects no wait where nobody waits, and of those who do what the last turns took', async () => {
    let nowMs = 0;
    const queue = createWorkQueue({ steady: () => nowMs });
    const work = async () => {
      await queue.enter().turn();
      nowMs += 100;
    };
    await Promise.all(Array.from({ length: 200 }, work));
    const waiting = Array.from({ length: 11 }, work);
    const { waitMs, leave } = queue.enter();
    expect(waitMs).toBeGreaterThan(1000);
    expect(waitMs).toBeLessThan(1150);
    leave();
    await Promise.all(waiting);
    expect(queue.enter().waitMs).toBe(0);
  });

  it.each([
    ['once', [5000]],
    ['three times', [2000, 3000, 14_000]],
  ])('does not take a machine that stood still, %s, for work that takes long', async (_, standstillsMs) => {
    let nowMs = 0;
    const queue = createWorkQueue({ steady: () => nowMs });
    const work = async (ms: number) => {
      await queue.enter().turn();
      nowMs += ms;
    };
    await Promise.all([...Array.from({ length: 100 }, () => 5), ...standstillsMs, 5].map(work));
    const waiting = Array.from({ length: 50 }, () => work(5));
    const { waitMs, leave } = queue.enter();
    expect(waitMs).toBeLessThan(1000);
    leave();
    await Promise.all(waiting);
  });

  it('counts who is there and asks for no turn yet, until they leave', () => {
    const queue = createWorkQueue({ steady: () => 0 });
    const early = queue.enter();
    const late = queue.enter();
    expect([early.waitMs, late.waitMs > 0]).toEqual([0, true]);
    early.leave();
    late.leave();
    expect(queue.enter().waitMs).toBe(0);
  });
});
