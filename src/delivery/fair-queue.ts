import { createPace, type PaceOptions } from './pace.ts';
import { createTurns, type Job } from './turns.ts';

export interface FairQueueOptions extends PaceOptions {
  /** How many jobs are in the air at most, each counted until a second after its end. */
  readonly perSecond: number;
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

/**
 * Runs jobs, each worth about one request, without ever exceeding a rate: a job's place is free again one second after
 * its end, so that no window of a second, however the far side counts it, sees more than `perSecond`. Starts are spread
 * with jitter.
 */
export function createFairQueue(options: FairQueueOptions): FairQueue {
  const { clock, perSecond, onDone } = options;
  const pace = createPace(options);
  const turns = createTurns();
  const running = new Set<Promise<void>>();
  let taken = 0;
  let stopped = false;

  function pump(): void {
    while (mayStart() && pace.take(pump)) startNext();
  }

  function mayStart(): boolean {
    return !stopped && turns.ready && taken < perSecond;
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
      pace.stop();
      await Promise.all(running);
    },
  };
}
