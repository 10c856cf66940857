import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParkCause } from '../../src/feeds/feed.ts';
import { hourMs, openScene, type SchedulerScene } from './scheduler-scene.ts';

const dayMs = 24 * hourMs;

describe('looking at the channels of stopped feeds', () => {
  let scene: SchedulerScene;
  beforeEach(async () => {
    scene = await openScene({ tickMs: hourMs / 2 });
  });
  afterEach(() => scene.close());

  const answersSinceMs = async () => (await scene.store.feed('feed'))?.parked?.answersSinceMs;
  const park = async (cause: ParkCause = { reason: 'missing-permission' }) =>
    scene.store.parkFeed('feed', 'text', cause, scene.time.now());

  it('says since when one takes posts again, and no more when it does not; the feed stays stopped', async () => {
    scene.discord.channels.get('text')!.refused = true;
    await park();
    scene.run();
    await scene.pass(2 * dayMs);
    expect(await answersSinceMs()).toBeUndefined();
    scene.discord.channels.get('text')!.refused = false;
    await scene.pass(dayMs);
    const since = await answersSinceMs();
    expect(since).toBeGreaterThan(0);
    await scene.pass(2 * dayMs);
    expect(await answersSinceMs()).toBe(since);
    scene.discord.weather = '5xx';
    await scene.pass(dayMs);
    expect(await answersSinceMs()).toBe(since);
    scene.discord.weather = 'fine';
    scene.discord.channels.get('text')!.refused = true;
    await scene.pass(dayMs);
    expect(await answersSinceMs()).toBeUndefined();
    expect([scene.discord.messages, (await scene.store.feed('feed'))?.state]).toEqual([[], 'parked']);
  });

  it('asks once a day, however many run and however often they start', async () => {
    await park();
    for (let start = 0; start < 12; start += 1) {
      const scheduler = scene.run(`p${start}`);
      scene.run(`q${start}`);
      await scene.pass(6 * hourMs);
      void scheduler.stop();
    }
    expect(scene.discord.looks).toBeGreaterThan(1);
    expect(scene.discord.looks).toBeLessThanOrEqual(4);
  });

  it('asks not for a feed that runs, is paused, or was stopped for what its posts say', async () => {
    scene.run();
    await scene.pass(2 * dayMs);
    await scene.store.changeFeed('feed', { state: 'paused' });
    await scene.pass(2 * dayMs);
    await scene.store.changeFeed('feed', { state: 'active' });
    await park({ reason: 'content-refused' });
    await scene.pass(2 * dayMs);
    expect(scene.discord.looks).toBe(0);
  });
});
