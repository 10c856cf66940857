import type { Feed } from '../../src/feeds/feed.ts';
import { createScheduler, type Scheduler } from '../../src/delivery/scheduler.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import {
  createBorderDiscord,
  type BorderChannel,
  type BorderDiscord,
  type MarkedBody,
} from './simulation/border-discord.ts';
import { createVirtualTime, type VirtualTime } from './simulation/virtual-time.ts';

const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** 2026-03-02, a Monday, 08:00 in UTC; the feed posts every day at that time. */
export const dueMs = Date.UTC(2026, 2, 2, 8);
export const date = '2026-03-02';

export const dailyFeed: Feed = {
  id: 'feed',
  guildId: 'g1',
  channelId: 'text',
  kind: 'highlight',
  slug: undefined,
  rule: { time: '08:00', timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
  roleId: undefined,
  state: 'active',
  seed: 'seed',
  sinceMs: dueMs - 24 * hourMs + 1,
  createdBy: 'moderator',
  createdAtMs: dueMs - 24 * hourMs,
  parked: undefined,
};

export interface SchedulerScene {
  readonly time: VirtualTime;
  readonly store: Store;
  readonly discord: BorderDiscord;
  readonly log: ReturnType<typeof createLogList>;
  readonly fatal: number;
  readonly clock: { offsetMs: number };
  /** What the planner picks; undefined: nothing to show. */
  picks: string | undefined;
  /** Another process of the same store. */
  boot(processId: string): Scheduler;
  /** As `boot`, started. */
  run(processId?: string): Scheduler;
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** The real scheduler and store, with one daily feed, an hour before it is due. */
export async function openScene({ tickMs = 15_000 } = {}): Promise<SchedulerScene> {
  const time = createVirtualTime(dueMs - hourMs);
  const store = await openStore({ path: ':memory:' });
  await store.addFeed(dailyFeed);
  const discord = createBorderDiscord(time, () => 0.5, channels());
  const log = createLogList();
  const clock = { offsetMs: 0 };
  const schedulers: Scheduler[] = [];
  let fatal = 0;
  const scene: SchedulerScene = {
    time,
    store,
    discord,
    log,
    clock,
    picks: 'item',
    get fatal() {
      return fatal;
    },
    boot(processId) {
      const scheduler = createScheduler<MarkedBody>(
        {
          store,
          poster: discord.poster,
          pick: async () => scene.picks,
          render: async ({ id }, item, date) => ({ feedId: id, date, item }),
          renderParked: async ({ id }, reason) => ({ feedId: id, date: 'parked', item: reason }),
          clock: { wall: () => Math.round(time.now() + clock.offsetMs), steady: time.now, after: time.after },
          random: () => 0.5,
          log,
          processId,
          onFatal: () => void (fatal += 1),
        },
        { tickMs },
      );
      schedulers.push(scheduler);
      return scheduler;
    },
    run(processId = 'p1') {
      const scheduler = scene.boot(processId);
      scheduler.start();
      return scheduler;
    },
    pass: (ms) => time.advanceTo(time.now() + ms),
    async close() {
      const stopped = Promise.all(schedulers.map((scheduler) => scheduler.stop()));
      await time.advanceTo(time.now() + minuteMs);
      await stopped;
      await store.close();
    },
  };
  return scene;
}

function channels(): readonly BorderChannel[] {
  return [
    { id: 'text', forum: false, readable: true, refused: false },
    { id: 'forum', forum: true, readable: true, refused: false },
    { id: 'unreadable', forum: false, readable: false, refused: false },
  ];
}
