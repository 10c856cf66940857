import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Notice } from '../../../src/delivery/notice.ts';
import type { Poster } from '../../../src/delivery/poster.ts';
import { createClockWatch, type ClockWatch } from '../../../src/delivery/clock-watch.ts';
import { createScheduler, type Scheduler } from '../../../src/delivery/scheduler.ts';
import type { Log } from '../../../src/log.ts';
import type { MarkedBody, SimulatedDiscord } from './border-discord.ts';
import { mortal, type Mortality, type Step } from './mortal.ts';
import { withDates } from './with-dates.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The machine the processes run on: its clock may be wrong, its disk may fail. */
export interface Machine {
  /** What its wall clock is ahead of true time. */
  offsetMs: number;
  /** What Discord's answers say of the time; true time by default. */
  date: () => string | null;
  /** In use: every call fails, or fails after it took effect. */
  disk: 'fine' | 'failing' | 'failing-late';
  wall(): number;
  boot(): Promise<SimulatedProcess>;
}

export interface SimulatedProcess {
  readonly alive: boolean;
  readonly scheduler: Scheduler;
  /** An interaction arrives that was under way for so long. */
  meet(lateMs: number): void;
  kill(): Promise<void>;
  /** SIGTERM. */
  stop(): Promise<void>;
}

export interface MachineOptions {
  readonly path: string;
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly discord: SimulatedDiscord;
  readonly tickMs: number;
  readonly log: Log;
  /** Whether a process dies here. */
  readonly diesAt: (step: Step) => boolean;
  readonly onDeath: (step: Step) => void;
}

export function createMachine(options: MachineOptions): Machine {
  const { path, time, random, discord, tickMs, log } = options;
  let processes = 0;
  /** Connections of one real process would wait for each other in vain. */
  let disk: Promise<unknown> = Promise.resolve();

  const trueDate = () => new Date(time.now()).toUTCString();
  const machine: Machine = {
    offsetMs: 0,
    date: trueDate,
    disk: 'fine',
    wall: () => Math.round(time.now() + machine.offsetMs),
    async boot() {
      processes += 1;
      const processId = `p${processes}`;
      const bootedMs = time.now();
      const real = await openStore({ path });
      let dead = false;
      const cancels = new Set<() => void>();
      const life: Mortality = {
        get dead() {
          return dead;
        },
        step(step) {
          if (dead || !options.diesAt(step)) return;
          options.onDeath(step);
          void end();
        },
      };
      const end = async () => {
        dead = true;
        for (const cancel of cancels) cancel();
        await (disk = disk.then(() => real.close()));
      };
      const after = (ms: number, action: () => void) => {
        const cancel = time.after(ms, () => {
          cancels.delete(cancel);
          if (!dead) action();
        });
        cancels.add(cancel);
        return cancel;
      };
      const store = mortal<Store>(real, life, 'store', (_, act) => inTurn(act));
      const clock = { wall: () => machine.wall(), steady: () => time.now() - bootedMs, after };
      const clockWatch = createClockWatch(clock, log);
      const hear = () => clockWatch.heard(machine.date());
      // As the bot does before it is connected.
      hear();
      const scheduler = createScheduler<MarkedBody>(
        {
          store,
          poster: mortal(withDates(seenFrom(discord.connect(after), clockWatch), hear), life, 'poster'),
          pick: async (feed) => ({ item: await nextItem(feed.id, store) }),
          render: async (feed, item, date) => ({ feedId: feed.id, date, item }),
          nameThread: async (_, { item }) => `thread of ${item}`,
          renderNotice: async ({ id }, notice) => ({ feedId: id, date: 'notice', item: `${id} ${subjectOf(notice)}` }),
          clock,
          clockWatch,
          async askTime() {
            // Any answer has one; in other weather there is none, or it comes too late.
            if (discord.weather !== 'fine') throw new Error('no answer');
            hear();
          },
          random,
          log,
          processId,
          onFatal: () => undefined,
        },
        { tickMs },
      );
      scheduler.start();
      return {
        get alive() {
          return !dead;
        },
        scheduler,
        meet: (lateMs) => clockWatch.met(Math.round(time.now() - lateMs)),
        kill: end,
        async stop() {
          await scheduler.stop();
          if (!dead) await end();
        },
      };
    },
  };

  /** As openPoster does: Discord's clock is told by its answers, and history is by that clock. */
  function seenFrom(poster: Poster<MarkedBody>, { aheadMs }: ClockWatch): Poster<MarkedBody> {
    const find: typeof poster.find = (channelId, mark, sinceMs) => poster.find(channelId, mark, sinceMs - aheadMs());
    return { ...poster, find };
  }

  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = disk.then(async () => {
      if (machine.disk === 'failing') throw new Error('the disk fails');
      const result = await act();
      if (machine.disk === 'failing-late') throw new Error('the disk failed after the fact');
      return result;
    });
    disk = turn.catch(() => undefined);
    return time.hold(turn);
  }
  return machine;
}

/** The next number that is not left out. */
async function nextItem(feedId: string, store: Pick<Store, 'shownItems' | 'leftOut'>): Promise<string> {
  const leftOut = new Set((await store.leftOut(feedId)).map(({ item }) => item));
  let number = (await store.shownItems(feedId)).length + 1;
  while (leftOut.has(`item-${number}`)) number += 1;
  return `item-${number}`;
}

function subjectOf(notice: Notice): string {
  if (notice.kind === 'parked') return 'parked';
  return notice.kind === 'lack' ? `lacks ${notice.lack.kind}` : `left out ${notice.refusal.item}`;
}
