import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hourMs, openScene, type SchedulerScene } from './scheduler-scene.ts';

const dayMs = 24 * hourMs;

describe('forgetting guilds', () => {
  let scene: SchedulerScene;

  beforeEach(async () => {
    scene = await openScene({ tickMs: hourMs });
    await scene.store.changeFeed('feed', { state: 'paused' });
  });
  afterEach(() => scene.close());

  const known = async () => (await scene.store.guildIds()).includes('g1');

  it('forgets one that Discord said to be gone on 30 separate days', async () => {
    scene.discord.guild = 'gone';
    scene.run();
    await scene.pass(29 * dayMs);
    expect(await known()).toBe(true);
    await scene.pass(2 * dayMs);
    expect(await known()).toBe(false);
    expect(await scene.store.feed('feed')).toBeUndefined();
  });

  it('forgets nothing for an outage, however long', async () => {
    scene.discord.guild = 'unsure';
    scene.run();
    await scene.pass(90 * dayMs);
    expect(await known()).toBe(true);
  });

  it('counts only days on which it was said', async () => {
    scene.discord.guild = 'gone';
    scene.run();
    await scene.pass(5 * dayMs);
    scene.discord.guild = 'unsure';
    await scene.pass(40 * dayMs);
    scene.discord.guild = 'gone';
    await scene.pass(5 * dayMs);
    expect(await known()).toBe(true);
  });

  it('begins anew where the bot was invited back', async () => {
    scene.discord.guild = 'gone';
    scene.run();
    await scene.pass(20 * dayMs);
    scene.discord.guild = 'seen';
    await scene.pass(2 * dayMs);
    scene.discord.guild = 'gone';
    await scene.pass(20 * dayMs);
    expect(await known()).toBe(true);
  });

  it('takes a day on which it was started often for one day', async () => {
    scene.discord.guild = 'gone';
    for (let start = 0; start < 40; start += 1) {
      const scheduler = scene.run(`p${start}`);
      await scene.pass(20 * 60_000);
      const stopped = scheduler.stop();
      await scene.pass(1000);
      await stopped;
    }
    expect(await known()).toBe(true);
  });

  it('forgets what is left of deeds a day old, though nothing is done any more', async () => {
    await scene.store.once('deed', scene.trueMs(), async () => 'done');
    scene.run();
    await scene.pass(3 * dayMs);
    expect(await scene.store.once('deed', scene.trueMs(), async () => 'again')).toBe('again');
  });

  it('asks after nobody in the first ten minutes of a process, which may end again soon', async () => {
    const frequent = await openScene();
    const { seesGuild } = frequent.discord.poster;
    let asked = 0;
    const counted: typeof seesGuild = (guildId) => {
      asked += 1;
      return seesGuild(guildId);
    };
    Object.assign(frequent.discord.poster, { seesGuild: counted });
    frequent.run();
    await frequent.pass(10 * 60_000 - 1);
    expect(asked).toBe(0);
    await frequent.pass(60_000);
    expect(asked).toBe(1);
    await frequent.pass(12 * hourMs);
    expect(asked).toBe(1);
    await frequent.close();
  });
});
