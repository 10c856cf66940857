import { describe, expect, it } from 'vitest';
import { basics, createDailyScene, idAt, textOf, wednesday } from './daily-scene.ts';

const dayMs = 24 * 3_600_000;

describe('/daily while the machine’s clock is a day ahead', () => {
  it.each([
    ['add', async () => undefined, basics],
    [
      'resume',
      async (scene: ReturnType<typeof createDailyScene>) => {
        await scene.run('add', basics);
        await scene.run('pause', { feed: '1' });
      },
      { feed: '1' },
    ],
    [
      'edit',
      async (scene: ReturnType<typeof createDailyScene>) => void (await scene.run('add', { ...basics, time: '07:00' })),
      { feed: '1', time: '09:00' },
    ],
  ])('%s begins on the day of Discord’s', async (subcommand, before, options) => {
    const scene = createDailyScene();
    scene.nowMs = wednesday - 60_000;
    await before(scene);
    scene.nowMs = wednesday + dayMs;
    Object.assign(scene.deps.delivery, { clockDoubt: () => ({ kind: 'apart', aheadMs: dayMs }) });
    await scene.run(subcommand, options, { interactionId: idAt(wednesday) });
    expect((await scene.only()).sinceMs).toBe(wednesday);
    // By a clock that was set right.
    scene.nowMs = wednesday + 60_000;
    expect(textOf(await scene.run('status'))).toContain('Next: Wed, May 6, 09:00');
  });
});
