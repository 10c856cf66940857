import type { Clock } from '../../clock.ts';
import { createConnectPace } from './connect-pace.ts';
import type { StartSpacing } from './start-spacing.ts';

/** The right to try to connect. It ends by the first call of `opened`, `failed` or `sessionEnded`. */
export interface Attempt {
  /** A session is being started with it. */
  identifying(): void;
  /** Until the queue is told that it was `lost` the connection stands. */
  opened(): void;
  failed(): void;
  /** What it would resume is gone, which is no failure: the next attempt starts another session. */
  sessionEnded(): void;
}

/** Which shard may try to connect, and when. */
export interface ConnectQueue {
  /**
   * @param startPauseMs - how long the session that the shard has to start must wait for other reasons; undefined where it
   * resumes one. Asked anew after every wait
   * @throws the signal's reason
   */
  take(shard: number, startPauseMs: () => number | undefined, signal: AbortSignal): Promise<Attempt>;
  /** A connection that stood was lost. */
  lost(shard: number, livedMs: number): void;
  /** How long the shard has to wait as things stand, whoever else waits. @param startPauseMs - as for `take` */
  waitMs(shard: number, startPauseMs: number | undefined): number;
}

/** Each is a TLS handshake of this process, and takes ten seconds at most. */
const mostResuming = 16;

interface Waiter {
  readonly shard: number;
  readonly startPauseMs: () => number | undefined;
  readonly resolve: (attempt: Attempt) => void;
}

/**
 * Of those that start a session one at a time for each key of `max_concurrency`; resuming is none of that limit's
 * business. Whoever failed least goes first, then whoever came first; who waits out a pause is in nobody's way. One shard
 * alone while none stands and attempts fail.
 */
export function createConnectQueue(clock: Clock, random: () => number, spacing: StartSpacing): ConnectQueue {
  const pace = createConnectPace(clock, random);
  const waiters = new Set<Waiter>();
  const startingKeys = new Set<number>();
  let resuming = 0;
  let serving = false;
  let cancelWake = (): unknown => undefined;

  function waitMs(shard: number, startPauseMs: number | undefined): number {
    const startableAtMs = startPauseMs === undefined ? -Infinity : spacing.dueMs(shard);
    return Math.max(0, startPauseMs ?? 0, Math.max(pace.dueMs(shard), startableAtMs) - clock.steady());
  }

  function hasRoom(shard: number, starts: boolean): boolean {
    if (pace.troubled && resuming + startingKeys.size > 0) return false;
    return starts ? !startingKeys.has(spacing.key(shard)) : resuming < mostResuming;
  }

  function serve(): void {
    serving = false;
    cancelWake();
    let wakeMs = Infinity;
    for (const waiter of [...waiters].toSorted((a, b) => pace.failures(a.shard) - pace.failures(b.shard))) {
      const startPauseMs = waiter.startPauseMs();
      const starts = startPauseMs !== undefined;
      const ms = waitMs(waiter.shard, startPauseMs);
      if (ms > 0) wakeMs = Math.min(wakeMs, ms);
      else if (hasRoom(waiter.shard, starts)) {
        waiters.delete(waiter);
        waiter.resolve(hold(waiter.shard, starts));
      }
    }
    if (wakeMs < Infinity) cancelWake = clock.after(wakeMs, serve);
  }

  /** Once for all who come in the same moment. */
  function serveSoon(): void {
    if (serving) return;
    serving = true;
    queueMicrotask(serve);
  }

  function hold(shard: number, starts: boolean): Attempt {
    const key = spacing.key(shard);
    if (starts) startingKeys.add(key);
    else resuming += 1;
    let over = false;
    function end(tell: () => void): void {
      if (over) return;
      over = true;
      if (starts) startingKeys.delete(key);
      else resuming -= 1;
      tell();
      serveSoon();
    }
    return {
      identifying: () => spacing.started(shard),
      opened: () => end(() => pace.opened()),
      failed: () => end(() => pace.failed(shard)),
      sessionEnded: () => end(() => pace.sessionEnded(shard)),
    };
  }

  return {
    async take(shard, startPauseMs, signal) {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<Attempt>();
      const waiter: Waiter = { shard, startPauseMs, resolve };
      function leave(): void {
        waiters.delete(waiter);
        reject(signal.reason);
        serveSoon();
      }
      signal.addEventListener('abort', leave, { once: true });
      waiters.add(waiter);
      serveSoon();
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
    lost: (shard, livedMs) => pace.lost(shard, livedMs),
    waitMs,
  };
}
