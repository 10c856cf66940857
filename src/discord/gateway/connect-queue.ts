import { pause, type Clock } from '../../clock.ts';
import { createConnectPace } from './connect-pace.ts';
import type { StartSpacing } from './start-spacing.ts';

/** The right to try to connect. It ends by `opened` or `failed`, whichever is called first. */
export interface Attempt {
  /** A session is being started with it. */
  identifying(): void;
  opened(): void;
  /** Returns how long the shard waits before its next, in milliseconds. */
  failed(): number;
}

/** Which shard may try to connect, and when. */
export interface ConnectQueue {
  /**
   * @param startPauseMs - how long the session that the shard has to start must wait for other reasons; undefined where it
   * resumes one. Asked anew after every wait
   * @throws the signal's reason
   */
  take(shard: number, startPauseMs: () => number | undefined, signal: AbortSignal): Promise<Attempt>;
  /** A connection that stood was lost. Returns how long the shard waits before its next, in milliseconds. */
  lost(shard: number, livedMs: number): number;
}

/**
 * One shard at a time for each key of `max_concurrency`, in the order they came; one alone while attempts fail, for what
 * befalls one befalls all.
 */
export function createConnectQueue(clock: Clock, random: () => number, spacing: StartSpacing): ConnectQueue {
  const pace = createConnectPace(clock, random);
  const lineUp = createLines();
  let held = 0;
  let ended = Promise.withResolvers<void>();

  function hold(shard: number, leave: () => void): Attempt {
    held += 1;
    let over = false;
    function end<Result>(outcome: () => Result): Result | undefined {
      if (over) return undefined;
      over = true;
      held -= 1;
      leave();
      const result = outcome();
      ended.resolve();
      ended = Promise.withResolvers();
      return result;
    }
    return {
      identifying: () => spacing.started(shard),
      opened: () => end(() => pace.opened()),
      failed: () => end(() => pace.failed(shard)) ?? 0,
    };
  }

  return {
    async take(shard, startPauseMs, signal) {
      const leave = await lineUp(spacing.key(shard));
      try {
        for (;;) {
          signal.throwIfAborted();
          const startMs = startPauseMs();
          const startableAtMs = startMs === undefined ? -Infinity : spacing.dueMs(shard);
          const waitMs = Math.max(startMs ?? 0, Math.max(pace.dueMs(shard), startableAtMs) - clock.steady());
          if (waitMs > 0) await pause(clock, waitMs, signal);
          else if (pace.troubled && held > 0) await ended.promise;
          else return hold(shard, leave);
        }
      } catch (error) {
        leave();
        throw error;
      }
    },
    lost: (shard, livedMs) => pace.lost(shard, livedMs),
  };
}

/** Lines of waiting, one for each key. Resolves at the head; the function makes room for the next. */
function createLines(): (key: number) => Promise<() => void> {
  const lines = new Map<number, Promise<void>>();
  return async (key) => {
    const before = lines.get(key);
    const { promise, resolve } = Promise.withResolvers<void>();
    lines.set(
      key,
      Promise.all([before, promise]).then(() => undefined),
    );
    await before;
    return resolve;
  };
}
