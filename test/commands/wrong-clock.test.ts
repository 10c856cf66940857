import { describe, expect, it } from 'vitest';
import { saved } from '../../commands/saved.ts';
import { today } from '../../commands/today.ts';
import { withPresent } from '../../src/conversation/with-present.ts';
import type { ClockDoubt } from '../../src/delivery/clock-doubt.ts';
import { asked, pressed } from '../fixtures/deps.ts';
import { basics, buttonOf, createDailyScene, enough, idAt, refusedFor, textOf, wednesday } from './daily-scene.ts';

const dayMs = 24 * 3_600_000;
type Scene = ReturnType<typeof createDailyScene>;

/** From now on the machine's clock is wrong by so much; Discord's says Wednesday, 08:00 in Shanghai. */
function setWrong(scene: Scene, aheadMs = dayMs, doubt: ClockDoubt = { kind: 'apart', aheadMs }) {
  scene.nowMs = wednesday + aheadMs;
  Object.assign(scene.deps.delivery, { clockDoubt: () => doubt });
  return { interactionId: idAt(wednesday) };
}

async function withFeed(): Promise<Scene> {
  const scene = createDailyScene();
  scene.nowMs = wednesday - 60_000;
  await scene.run('add', basics);
  return scene;
}

async function wishesOf(scene: Scene) {
  return (await scene.deps.store.wishes((await scene.only()).id)).map(({ date, wish }) => [date, wish.kind]);
}

describe('/daily while the machine’s clock is a day ahead', () => {
  it.each([
    ['add', async () => undefined, basics],
    [
      'resume',
      async (scene: Scene) => {
        await scene.run('add', basics);
        await scene.run('pause', { feed: '1' });
      },
      { feed: '1' },
    ],
    [
      'edit',
      async (scene: Scene) => void (await scene.run('add', { ...basics, time: '07:00' })),
      { feed: '1', time: '09:00' },
    ],
  ])('%s begins on the day of Discord’s', async (subcommand, before, options) => {
    const scene = createDailyScene();
    scene.nowMs = wednesday - 60_000;
    await before(scene);
    await scene.run(subcommand, options, setWrong(scene));
    expect((await scene.only()).sinceMs).toBe(wednesday);
    // By a clock that was set right.
    scene.nowMs = wednesday + 60_000;
    Object.assign(scene.deps.delivery, { clockDoubt: () => undefined });
    expect(textOf(await scene.run('status'))).toContain('Next: Wed, May 6, 09:00');
  });

  describe.each([
    ['a day ahead', dayMs],
    ['a year ahead', 365 * dayMs],
    ['a day behind', -dayMs],
  ])('or %s', (_, aheadMs) => {
    it('skip leaves out the next day by Discord’s, named or not, and undoes it', async () => {
      for (const date of [undefined, '2026-05-06']) {
        const scene = await withFeed();
        const over = setWrong(scene, aheadMs);
        const reply = await scene.run('skip', { feed: '1', ...(date && { date }) }, over);
        expect(textOf(reply)).toContain('Wednesday, May 6, 2026');
        expect(await wishesOf(scene)).toEqual([['2026-05-06', 'skip']]);
        await scene.press(buttonOf(reply, 'Undo'), over);
        expect(await wishesOf(scene)).toEqual([]);
      }
    });

    it('the dates that are offered begin with the next by Discord’s, and are read as they were offered', async () => {
      const scene = await withFeed();
      const over = { ...setWrong(scene, aheadMs), options: { feed: '1' } };
      const [first] = await scene.complete('skip', 'date', '', over);
      expect(first).toEqual({ name: 'Wednesday, May 6, 2026', value: '2026-05-06' });
      await scene.run('skip', { feed: '1', date: first!.name }, setWrong(scene, aheadMs));
      expect(await wishesOf(scene)).toEqual([['2026-05-06', 'skip']]);
    });

    it('the preview shows the coming days by Discord’s, and its buttons are about these', async () => {
      const scene = await withFeed();
      const over = setWrong(scene, aheadMs);
      const preview = await scene.run('preview', { feed: '1' }, over);
      expect(textOf(preview)).toContain('▸ **Wed, May 6**');
      const skipped = await scene.press(buttonOf(preview, 'Skip'), over);
      expect(textOf(skipped)).toContain('▸ **Wed, May 6**');
      expect(await wishesOf(scene)).toEqual([['2026-05-06', 'skip']]);
      const back = await scene.press(buttonOf(skipped, 'Undo'), over);
      expect(textOf(back)).toContain('▸ **Wed, May 6**');
      expect(await wishesOf(scene)).toEqual([]);
    });

    it('the list and the status name the next post by Discord’s', async () => {
      const scene = await withFeed();
      const over = setWrong(scene, aheadMs);
      const dueS = Date.UTC(2026, 4, 6, 1) / 1000;
      expect(textOf(await scene.run('list', {}, over))).toContain(`<t:${dueS}:R>`);
      expect(textOf(await scene.run('status', {}, over))).toContain('Next: Wed, May 6, 09:00');
    });

    it('what is decided about an item that was left out shows the coming days by Discord’s', async () => {
      const scene = await withFeed();
      scene.refusals.push(refusedFor('content-refused', 240_000, 'Blocked'));
      await scene.run('post', { feed: '1' });
      const over = setWrong(scene, aheadMs);
      const preview = await scene.run('preview', { feed: '1' }, over);
      const allowed = await scene.press(buttonOf(preview, 'Allow it again'), over);
      // Wednesday has its post.
      expect(textOf(allowed)).toContain('▸ **Thu, May 7**');
    });

    it('/today names the day by Discord’s, and shows what that day’s post will', async () => {
      const scene = await withFeed();
      const right = await today.run(asked('today', {}, here(wednesday)), scene.deps);
      setWrong(scene, aheadMs);
      const request = asked('today', {}, here(wednesday));
      expect(await today.run(request, withPresent(request, scene.deps))).toEqual(right);
      expect(textOf(right)).toContain('Wednesday, May 6, 2026');
    });

    it('/saved keeps when it was saved by Discord’s', async () => {
      const scene = createDailyScene();
      const shown = await today.run(asked('today', {}, here(wednesday)), scene.deps);
      setWrong(scene, aheadMs);
      const request = pressed(buttonOf(shown, 'Save')!, here(wednesday));
      await saved.components.save(request, withPresent(request, scene.deps));
      const [quote] = await scene.deps.store.savedBy(request.userId);
      expect(quote?.savedAtMs).toBe(wednesday);
    });
  });

  it.each(['preview', 'list', 'status', 'skip', 'edit'])('%s says that posts wait, and why', async (subcommand) => {
    const scene = await withFeed();
    const options = { preview: { feed: '1' }, skip: { feed: '1' }, edit: { feed: '1', time: '10:00' } }[subcommand];
    expect(textOf(await scene.run(subcommand, options))).not.toContain('on hold');
    const over = setWrong(scene);
    for (const appPermissions of [enough, 0n]) {
      const said = textOf(await scene.run(subcommand, options, { ...over, appPermissions }));
      expect(said).toContain('⚠ Posts are on hold: the clock of the machine the bot runs on is 24 hours ahead');
    }
    setWrong(scene, dayMs, { kind: 'jumped', byMs: dayMs });
    expect(textOf(await scene.run(subcommand, options, over))).toContain('⚠ Posts are on hold for a moment');
  });
});

function here(atMs: number) {
  return { interactionId: idAt(atMs), locale: 'en-US', appPermissions: enough } as const;
}
