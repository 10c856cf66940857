import type { Clock } from '../clock.ts';

/** Who works next: one request a turn of the event loop, so that what acknowledges the others gets through between. */
export interface WorkQueue {
  /** Counts from now on among those who wait, whatever they still wait for. */
  enter(): QueuePlace;
}

/** One request's place among those that wait. */
export interface QueuePlace {
  /** How long those before it will take, in milliseconds, as far as the last ones tell. */
  readonly waitMs: number;
  /** Resolves when it is this one's turn, in the order of the calls. Once only. */
  turn(): Promise<void>;
  /** Waits no longer. */
  leave(): void;
}

/** Until it is known: what an answer took where this was written. */
const firstGuessMs = 5;
/** How much one turn says about the next. */
const weight = 0.03;
/** It counts as so many times what was expected at most: where the machine stood still, that was no work. */
const mostTimes = 10;

export function createWorkQueue({ steady }: Pick<Clock, 'steady'>): WorkQueue {
  const places = new Set<symbol>();
  const turns: (() => void)[] = [];
  let working = false;
  let meanMs = firstGuessMs;
  const next = (): void => {
    const begin = turns.shift();
    working = begin !== undefined;
    if (begin === undefined) return;
    const sinceMs = steady();
    begin();
    // After its work, as far as that waits for nothing, and after what came in meanwhile.
    setImmediate(() => {
      const tookMs = Math.min(steady() - sinceMs, mostTimes * meanMs);
      meanMs += (tookMs - meanMs) * weight;
      next();
    });
  };
  return {
    enter() {
      const place = Symbol('place');
      const waitMs = places.size * meanMs;
      places.add(place);
      return {
        waitMs,
        async turn() {
          const { promise, resolve } = Promise.withResolvers<void>();
          turns.push(resolve);
          if (!working) next();
          await promise;
          places.delete(place);
        },
        leave: () => void places.delete(place),
      };
    },
  };
}
