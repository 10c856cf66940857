import type { Notice } from '../../src/delivery/notice.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { createScheduler, type Scheduler } from '../../src/delivery/scheduler.ts';
import { createClockWatch, type ClockWatch } from '../../src/delivery/clock-watch.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import {
  createBorderDiscord,
  type BorderChannel,
  type BorderDiscord,
  type MarkedBody,
  type Weather,
} from './simulation/border-discord.ts';
import { mortal, type Mortality } from './simulation/mortal.ts';
import { withDates } from './simulation/with-dates.ts';
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
  /** offsetMs: what the machine's wall clock is ahead of true time · sleptMs: how long its steady one stood still */
  readonly clock: { offsetMs: number; sleptMs: number };
  /** What its answers say of the time; true time by default. */
  discordDate: () => string | null;
  /** An interaction arrives, whose id says when it came to be. */
  meet(serverMs: number): void;
  /** True time: what passed while the machine slept included. */
  trueMs(): number;
  /** What the planner picks, without what is left out; 'interview' and 'items': nothing to show, and why. */
  picks: readonly string[] | 'interview' | 'items';
  /** What is in the text no more. */
  readonly gone: Set<string>;
  /** Another process of the same store. @param life - of one that may die */
  boot(processId: string, life?: Mortality): Scheduler;
  /** As `boot`, started. */
  run(processId?: string): Scheduler;
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface SceneOptions {
  readonly tickMs?: number;
  /** Instead of one in memory with the daily feed. */
  readonly store?: Store;
}

/** The real scheduler and store, with one daily feed, an hour before it is due. */
export async function openScene({ tickMs = 15_000, store: given }: SceneOptions = {}): Promise<SchedulerScene> {
  const time = createVirtualTime(dueMs - hourMs);
  const store = given ?? (await openStore({ path: ':memory:' }));
  if (given === undefined) await store.addFeed(dailyFeed);
  const discord = createBorderDiscord(time, () => 0.5, channels());
  const log = createLogList();
  const clock = { offsetMs: 0, sleptMs: 0 };
  const trueMs = () => Math.round(time.now() + clock.sleptMs);
  const schedulers: { readonly scheduler: Scheduler; readonly life: Mortality | undefined }[] = [];
  const watches: ClockWatch[] = [];
  let fatal = 0;
  const scene: SchedulerScene = {
    time,
    store,
    discord,
    log,
    clock,
    trueMs,
    meet: (serverMs) => watches.forEach((watch) => watch.met(serverMs)),
    discordDate: () => new Date(trueMs()).toUTCString(),
    gone: new Set(),
    picks: ['item', 'item-2', 'item-3', 'item-4'],
    get fatal() {
      return fatal;
    },
    boot(processId, life) {
      const own = { wall: () => trueMs() + clock.offsetMs, steady: time.now };
      const clockWatch = createClockWatch(own, log);
      watches.push(clockWatch);
      const hear = () => clockWatch.heard(scene.discordDate());
      const poster = withDates(discord.poster, hear);
      // As the bot does before it is connected.
      hear();
      const scheduler = createScheduler<MarkedBody>(
        {
          store: life === undefined ? store : mortal(store, life, 'store'),
          poster: life === undefined ? poster : mortal(poster, life, 'poster'),
          async pick(feed) {
            if (typeof scene.picks === 'string') return { lacking: scene.picks };
            const leftOut = (await store.leftOut(feed.id)).map(({ item }) => item);
            const item = scene.picks.find((each) => !leftOut.includes(each));
            return item === undefined ? { lacking: 'items' } : { item };
          },
          render: async ({ id }, item, date) => (scene.gone.has(item) ? undefined : { feedId: id, date, item }),
          nameThread: async (_, { item }, plainly) => (plainly ? 'plain thread' : `thread of ${item}`),
          renderNotice: async ({ id }, notice) => ({ feedId: id, date: 'notice', item: noticeText(notice) }),
          clock: { ...own, after: (ms, action) => time.after(ms, () => (life?.dead === true ? undefined : action())) },
          clockWatch,
          async askTime() {
            if (unheard.has(discord.weather)) throw new Error('no answer');
            hear();
          },
          random: () => 0.5,
          log,
          processId,
          onFatal: () => void (fatal += 1),
        },
        { tickMs },
      );
      schedulers.push({ scheduler, life });
      return scheduler;
    },
    run(processId = 'p1') {
      const scheduler = scene.boot(processId);
      scheduler.start();
      return scheduler;
    },
    pass: (ms) => time.advanceTo(time.now() + ms),
    async close() {
      // Nothing of one that died ends.
      const alive = schedulers.filter(({ life }) => life?.dead !== true);
      const stopped = Promise.all(alive.map(({ scheduler }) => scheduler.stop()));
      await time.advanceTo(time.now() + minuteMs);
      await stopped;
      await store.close();
    },
  };
  return scene;
}

const unheard: ReadonlySet<Weather> = new Set(['reset', 'refused', 'hanging', 'storm']);

/** What a notice is about, in short. */
function noticeText(notice: Notice): string {
  if (notice.kind === 'parked')
    return `parked: ${notice.cause.reason} ${notice.cause.answer?.code} ${notice.cause.item}`;
  if (notice.kind === 'left-out') return `left out: ${notice.refusal.code} ${notice.refusal.item}`;
  return `lacks: ${notice.lack.kind} ${notice.lack.of}`;
}

function channels(): readonly BorderChannel[] {
  return [
    { id: 'text', forum: false, readable: true, refused: false },
    { id: 'forum', forum: true, readable: true, refused: false },
    { id: 'unreadable', forum: false, readable: false, refused: false },
  ];
}
