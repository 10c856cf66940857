import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Feed } from '../../../src/feeds/feed.ts';
import type { Poster } from '../../../src/delivery/poster.ts';
import { createScheduler, type Scheduler } from '../../../src/delivery/scheduler.ts';
import type { Log } from '../../../src/log.ts';
import type { MarkedBody, SimulatedDiscord } from './border-discord.ts';
import { mortal, type Mortality, type Step } from './mortal.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The machine the processes run on: its clock may be wrong, its disk may fail. */
export interface Machine {
  /** What its wall clock is ahead of true time. */
  offsetMs: number;
  /** In use: every call fails, or fails after it took effect. */
  disk: 'fine' | 'failing' | 'failing-late';
  wall(): number;
  boot(): Promise<SimulatedProcess>;
}

export interface SimulatedProcess {
  readonly alive: boolean;
  readonly scheduler: Scheduler;
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

  const machine: Machine = {
    offsetMs: 0,
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
      const scheduler = createScheduler<MarkedBody>(
        {
          store,
          poster: mortal(seenFrom(discord.connect(after)), life, 'poster'),
          pick: async (feed: Feed) => `item-${(await store.shownItems(feed.id)).length + 1}`,
          render: async (feed, item, date) => ({ feedId: feed.id, date, item }),
          renderParked: async (feed) => ({ feedId: feed.id, date: 'parked', item: '' }),
          clock: {
            wall: () => machine.wall(),
            steady: () => time.now() - bootedMs,
            after,
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
        kill: end,
        async stop() {
          await scheduler.stop();
          if (!dead) await end();
        },
      };
    },
  };

  /** As openPoster does: Discord's clock is told by its answers, and history is by that clock. */
  function seenFrom(poster: Poster<MarkedBody>): Poster<MarkedBody> {
    const find: typeof poster.find = (channelId, mark, sinceMs) =>
      poster.find(channelId, mark, sinceMs - Math.max(machine.offsetMs, 0));
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
