import type { Clock } from '../clock.ts';
import { createTurns, type Job } from './turns.ts';

export interface FairQueueOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** How many jobs are in the air at most, each counted until a second after its end. */
  readonly perSecond: number;
  /** While it says so, one job a second is enough to see whether things are better. */
  readonly slowed: () => boolean;
  /** Called whenever a job ended. */
  readonly onDone: () => void;
}

export interface FairQueue {
  /** Whether it was taken: not where its key waits or runs already, nor after stop(). */
  add(job: Job): boolean;
  readonly has: (key: string) => boolean;
  /** How many wait. */
  readonly waiting: number;
  /** Drops what waits; resolves once what runs has ended. */
  stop(): Promise<void>;
}

const secondMs = 1000;
/** How much of a delay is made up for by starting faster. */
const catchUpMs = 100;

/**
 * Runs jobs, each worth about one request, without ever exceeding a rate: a job's place is free again one second after
 * its end, so that no window of a second, however the far side counts it, sees more than `perSecond`. Starts are spread
 * with jitter.
 */
export function createFairQueue({ clock, random, perSecond, slowed, onDone }: FairQueueOptions): FairQueue {
  const turns = createTurns();
  const running = new Set<Promise<void>>();
  let taken = 0;
  let stopped = false;
  let startAtMs = -Infinity;
  let wake: (() => void) | undefined;

  function pump(): void {
    while (mayStart()) {
      const steadyMs = clock.steady();
      if (startAtMs > steadyMs) {
        wake = clock.after(Math.ceil(startAtMs - steadyMs), () => {
          wake = undefined;
          pump();
        });
        return;
      }
      const gapMs = slowed() ? secondMs : (secondMs / perSecond) * (0.5 + random());
      startAtMs = Math.max(startAtMs, steadyMs - catchUpMs) + gapMs;
      startNext();
    }
  }

  function mayStart(): boolean {
    return !stopped && wake === undefined && turns.ready && taken < perSecond;
  }

  function startNext(): void {
    const job = turns.next();
    if (job === undefined) return;
    taken += 1;
    const done = job.run().finally(() => {
      running.delete(done);
      turns.done(job);
      if (!stopped) clock.after(secondMs, giveBack);
      onDone();
      pump();
    });
    running.add(done);
  }

  function giveBack(): void {
    taken -= 1;
    pump();
  }

  return {
    add(job) {
      const isNew = !stopped && turns.add(job);
      if (isNew) pump();
      return isNew;
    },
    has: turns.has,
    get waiting() {
      return turns.waiting;
    },
    async stop() {
      stopped = true;
      wake?.();
      await Promise.all(running);
    },
  };
}
