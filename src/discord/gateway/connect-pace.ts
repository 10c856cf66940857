import { backOffMs } from '../../back-off-ms.ts';
import type { Clock } from '../../clock.ts';

/** Where nothing can be had: some ninety attempts a day. */
export const longestConnectPauseMs = 25 * 60_000;
/** Discord itself asks to reconnect now and then, and what somebody asks meanwhile can be answered for 3 s. */
const firstPauseMs = 250;
/** So long served makes good for one failure: connections that stand for a few seconds are worth having again soon. */
const makesGoodMs = 1000;
/** After so many failures the pause is the longest. */
const mostFailures = Math.ceil(Math.log2(longestConnectPauseMs / 1000)) + 1;

/** How fast shards may try to connect: pauses grow with the failures of each, and with those of all together. */
export interface ConnectPace {
  /** Whether the last attempt of any shard failed. */
  readonly troubled: boolean;
  /** When the shard may try, by the steady clock; long past where nothing is in its way. */
  dueMs(shard: number): number;
  opened(): void;
  /** Returns how long the shard waits before its next attempt, in milliseconds; so does `lost`. */
  failed(shard: number): number;
  /** A connection that stood was lost: the longer it did, the shorter the longest pause. */
  lost(shard: number, livedMs: number): number;
}

export function createConnectPace(clock: Pick<Clock, 'steady'>, random: () => number): ConnectPace {
  const ownFailures = new Map<number, number>();
  const ownDueMs = new Map<number, number>();
  let failures = 0;
  let sharedDueMs = -Infinity;

  function waitOwn(shard: number, own: number): number {
    const pauseMs = own === 0 ? Math.round(random() * firstPauseMs) : backOffMs(own, random, longestConnectPauseMs);
    ownFailures.set(shard, own);
    ownDueMs.set(shard, clock.steady() + pauseMs);
    return pauseMs;
  }

  return {
    get troubled() {
      return failures > 0;
    },
    dueMs: (shard) => Math.max(sharedDueMs, ownDueMs.get(shard) ?? -Infinity),
    opened() {
      failures = 0;
      sharedDueMs = -Infinity;
    },
    failed(shard) {
      failures += 1;
      const sharedMs = backOffMs(failures, random, longestConnectPauseMs);
      sharedDueMs = clock.steady() + sharedMs;
      return Math.max(sharedMs, waitOwn(shard, (ownFailures.get(shard) ?? 0) + 1));
    },
    lost(shard, livedMs) {
      const before = ownFailures.get(shard);
      if (before === undefined) return waitOwn(shard, 0);
      const most = Math.max(0, mostFailures - Math.floor(livedMs / makesGoodMs));
      return waitOwn(shard, Math.min(before + 1, most));
    },
  };
}
