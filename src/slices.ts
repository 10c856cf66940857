import { setImmediate } from 'node:timers/promises';
import { systemClock, type Clock } from './clock.ts';

/**
 * Long work on the main thread, cut into slices: between two of them everything else gets its turn. Ask `over` wherever
 * work grows with its input, and where it says so, await `next`.
 */
export interface Slices {
  /** Whether this slice has lasted long enough. */
  over(): boolean;
  /** Gives the event loop back, and begins another slice. @throws the signal's reason, where it was aborted */
  next(): Promise<void>;
}

export interface SlicesOptions {
  readonly signal?: AbortSignal | undefined;
  /** The system's by default. */
  readonly clock?: Pick<Clock, 'steady'>;
}

/** A third of what nobody notices, for one step may be as long as all before it. */
const sliceMs = 15;

export function createSlices({ signal, clock = systemClock }: SlicesOptions = {}): Slices {
  let sinceMs = clock.steady();
  return {
    over: () => clock.steady() - sinceMs >= sliceMs,
    async next() {
      await setImmediate();
      signal?.throwIfAborted();
      sinceMs = clock.steady();
    },
  };
}
