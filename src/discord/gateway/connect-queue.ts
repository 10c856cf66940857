import { backOffMs } from '../../back-off-ms.ts';
import { pause, type Clock } from '../../clock.ts';

/** Discord takes one IDENTIFY in 5 s for each of `max_concurrency` keys. */
const spacingMs = 5100;
/** Where nothing can be had: some ninety attempts a day. */
export const longestConnectPauseMs = 25 * 60_000;
/** Discord itself asks to reconnect now and then, and what somebody asks meanwhile can be answered for 3 s. */
const firstPauseMs = 250;
/** A connection that stood this long was no failure. */
const healthyMs = 60_000;

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
 * befalls one befalls all. Pauses grow with the failures of the shard and with those of all together.
 */
export function createConnectQueue(clock: Clock, random: () => number, maxConcurrency: number): ConnectQueue {
  const lines = new Map<number, Promise<void>>();
  const startableMs = new Map<number, number>();
  const ownFailures = new Map<number, number>();
  const ownDueMs = new Map<number, number>();
  let failures = 0;
  let dueMs = -Infinity;
  let held = 0;
  let changed = Promise.withResolvers<void>();

  function change(): void {
    changed.resolve();
    changed = Promise.withResolvers();
  }

  /** Resolves at the head of the line; the function makes room for the next. */
  async function lineUp(key: number): Promise<() => void> {
    const before = lines.get(key);
    const { promise, resolve } = Promise.withResolvers<void>();
    lines.set(
      key,
      Promise.all([before, promise]).then(() => undefined),
    );
    await before;
    return resolve;
  }

  function pauseOf(shard: number): number {
    const own = (ownFailures.get(shard) ?? 0) + 1;
    ownFailures.set(shard, own);
    const pauseMs = backOffMs(own, random, longestConnectPauseMs);
    ownDueMs.set(shard, clock.steady() + pauseMs);
    return pauseMs;
  }

  function fail(shard: number): number {
    failures += 1;
    const sharedMs = backOffMs(failures, random, longestConnectPauseMs);
    dueMs = clock.steady() + sharedMs;
    return Math.max(sharedMs, pauseOf(shard));
  }

  function hold(key: number, shard: number, leave: () => void): Attempt {
    held += 1;
    let over = false;
    const end = (): boolean => {
      if (over) return false;
      over = true;
      held -= 1;
      leave();
      return true;
    };
    return {
      identifying: () => startableMs.set(key, clock.steady() + spacingMs),
      opened() {
        if (!end()) return;
        failures = 0;
        dueMs = -Infinity;
        change();
      },
      failed() {
        if (!end()) return 0;
        const pauseMs = fail(shard);
        change();
        return pauseMs;
      },
    };
  }

  return {
    async take(shard, startPauseMs, signal) {
      const key = shard % maxConcurrency;
      const leave = await lineUp(key);
      try {
        for (;;) {
          signal.throwIfAborted();
          const startMs = startPauseMs();
          const from = [dueMs, ownDueMs.get(shard), startMs === undefined ? undefined : startableMs.get(key)];
          const waitMs = Math.max(startMs ?? 0, ...from.map((ms = -Infinity) => ms - clock.steady()));
          if (waitMs > 0) await pause(clock, waitMs, signal);
          else if (failures > 0 && held > 0) await changed.promise;
          else return hold(key, shard, leave);
        }
      } catch (error) {
        leave();
        throw error;
      }
    },
    lost(shard, livedMs) {
      const failed = livedMs < healthyMs && ownFailures.has(shard);
      if (failed) return pauseOf(shard);
      ownFailures.set(shard, 0);
      const pauseMs = Math.round(random() * firstPauseMs);
      ownDueMs.set(shard, clock.steady() + pauseMs);
      return pauseMs;
    },
  };
}
