import { describe, expect, it } from 'vitest';
import type { Refused } from '../../src/delivery/poster.ts';
import { date, hourMs, openScene, type SchedulerScene } from '../delivery/scheduler-scene.ts';
import type { Mortality, Step } from '../delivery/simulation/mortal.ts';

const dayMs = 24 * hourMs;
/** What changes something, or asks for a change; dying between two looks at the store is dying before the next of these. */
const deadly = /poster\.(send|find|tell)|store\.(claim|takeOver|release|refuse|settle|keepLacks|\w+Telling)/;
const harmfulLink: Refused = {
  reason: 'content-refused',
  answer: { code: 240000, words: 'Message blocked by harmful links filter' },
  afterMs: undefined,
};

interface Trouble {
  readonly prepare: (scene: SchedulerScene) => void;
  readonly days: number;
  readonly holds: (scene: SchedulerScene) => Promise<void>;
  /** What the one who set the feed up is told once, and whether the feed's state says that it was told. */
  readonly notice: string;
  readonly isTold: (scene: SchedulerScene) => Promise<boolean | undefined>;
}

const stop = async ({ store }: SchedulerScene) => (await store.feed('feed'))?.parked;
const posts = ({ discord }: SchedulerScene, on = date) => discord.sent('feed', on).map(({ item }) => item);

const troubles: Readonly<Record<string, Trouble>> = {
  'an item is refused for what it says': {
    days: 1,
    prepare({ discord }) {
      discord.refuse = ({ item }) => (item === 'item' ? harmfulLink : undefined);
    },
    async holds(scene) {
      expect(posts(scene)).toEqual(['item-2']);
      expect((await scene.store.leftOut('feed')).map(({ item }) => item)).toEqual(['item']);
      expect(await scene.store.post('feed', date)).toMatchObject({ state: 'sent', item: 'item-2' });
      expect(await stop(scene)).toBeUndefined();
    },
    notice: 'left out',
    isTold: async () => undefined,
  },
  'every item is refused for what it says': {
    days: 1,
    prepare({ discord }) {
      discord.refuse = ({ item }) => (item === undefined ? undefined : harmfulLink);
    },
    async holds(scene) {
      expect(await stop(scene)).toMatchObject({ reason: 'content-refused', answer: { code: 240000 }, item: 'item-2' });
      expect(await scene.store.post('feed', date)).toMatchObject({ state: 'failed', reason: 'content-refused' });
      expect(await scene.store.leftOut('feed')).toEqual([]);
    },
    notice: 'parked',
    isTold: async (scene) => (await stop(scene))?.told,
  },
  'the place refuses everything': {
    days: 3,
    prepare({ discord }) {
      discord.channels.get('text')!.refused = true;
    },
    async holds(scene) {
      expect(await stop(scene)).toMatchObject({ reason: 'missing-permission', answer: { code: 50013 }, item: 'item' });
      expect(scene.discord.messages).toEqual([]);
    },
    notice: 'parked',
    isTold: async (scene) => (await stop(scene))?.told,
  },
  'a ping reaches nobody': {
    days: 2,
    prepare({ discord }) {
      discord.lacks = [{ kind: 'ping', of: 'role' }];
    },
    async holds(scene) {
      expect([posts(scene), posts(scene, '2026-03-03')]).toEqual([['item'], ['item']]);
      expect(await scene.store.lacks('feed')).toMatchObject([{ kind: 'ping', of: 'role' }]);
    },
    notice: 'lacks: ping',
    isTold: async ({ store }) => (await store.lacks('feed'))[0]?.told,
  },
};

/** The trouble from its beginning to its end, with a process that dies at one of its steps and one that follows it. */
async function live({ prepare, days, holds, notice, isTold }: Trouble, diesAt: number): Promise<Step | undefined> {
  const scene = await openScene({ tickMs: 5 * 60_000 });
  prepare(scene);
  let steps = 0;
  let last: Step | undefined;
  let dead = false;
  const life: Mortality = {
    get dead() {
      return dead;
    },
    step(step) {
      if (dead || !deadly.test(step)) return;
      if (steps === diesAt) [dead, last] = [true, step];
      steps += 1;
    },
  };
  scene.boot('killed', life).start();
  while (!life.dead && scene.time.now() < Date.parse(date) + days * dayMs) await scene.pass(hourMs / 4);
  if (life.dead) scene.run('next');
  await scene.pass(Date.parse(date) + days * dayMs + 16 * hourMs - scene.time.now());
  try {
    await holds(scene);
    const told = scene.discord.told.filter((text) => text.startsWith(`moderator: ${notice}`)).length;
    expect([told, (await isTold(scene)) ?? true]).toEqual([1, true]);
  } catch (error) {
    throw new Error(`killed at step ${diesAt}: ${last ?? 'none'}`, { cause: error });
  } finally {
    await scene.close();
  }
  return last;
}

describe('a process that is killed at any step', () => {
  it.each(Object.entries(troubles))('leaves nothing twice and nothing lost where %s', async (_, trouble) => {
    const killedAt: Step[] = [];
    for (;;) {
      const step = await live(trouble, killedAt.length);
      if (step === undefined) break;
      killedAt.push(step);
    }
    expect(killedAt).toEqual(expect.arrayContaining(['after poster.send', 'before poster.tell', 'after poster.tell']));
  });
});
