import { backOffMs } from '../../back-off-ms.ts';
import type { Clock } from '../../clock.ts';

/** Where nothing can be had: some ninety attempts a day. */
export const longestConnectPauseMs = 25 * 60_000;
/** Discord itself asks to reconnect now and then, and what somebody asks meanwhile can be answered for 3 s. */
const firstPauseMs = 250;
/** So long served makes good for one failure: connections that stand for a few seconds are worth having again soon. */
const makesGoodMs = 1000;
/** https://discord.com/developers/docs/events/gateway#resuming: whose session is gone starts another after 1 to 5 s. */
const freshPauseMs = { least: 1000, most: 5000 } as const;
/** After so many failures the pause is the longest. */
const mostFailures = Math.ceil(Math.log2(longestConnectPauseMs / 1000)) + 1;

/**
 * How fast shards may try to connect. Pauses grow with the failures of each; while no shard stands, also with those of
 * all together: then what befalls one befalls all. While one stands, another's failures are its own matter.
 */
export interface ConnectPace {
  /** No shard stands, and the last attempt of any failed. */
  readonly troubled: boolean;
  /** How often in a row the shard failed, less what connections that stood have made good. */
  failures(shard: number): number;
  /** When the shard may try, by the steady clock; long past where nothing is in its way. */
  dueMs(shard: number): number;
  /** Until it is `lost` it stands. */
  opened(): void;
  failed(shard: number): void;
  /** Discord is there, but keeps the shard's session no longer. */
  sessionEnded(shard: number): void;
  /** A connection that stood was lost: the longer it did, the shorter the longest pause. */
  lost(shard: number, livedMs: number): void;
}

export function createConnectPace(clock: Pick<Clock, 'steady'>, random: () => number): ConnectPace {
  const ownFailures = new Map<number, number>();
  const ownDueMs = new Map<number, number>();
  let standing = 0;
  let sharedFailures = 0;
  let sharedDueMs = -Infinity;

  function waitOwn(shard: number, own: number): void {
    const pauseMs = own === 0 ? Math.round(random() * firstPauseMs) : backOffMs(own, random, longestConnectPauseMs);
    ownFailures.set(shard, own);
    ownDueMs.set(shard, clock.steady() + pauseMs);
  }

  return {
    get troubled() {
      return sharedFailures > 0;
    },
    failures: (shard) => ownFailures.get(shard) ?? 0,
    dueMs: (shard) => Math.max(sharedDueMs, ownDueMs.get(shard) ?? -Infinity),
    opened() {
      standing += 1;
      sharedFailures = 0;
      sharedDueMs = -Infinity;
    },
    failed(shard) {
      waitOwn(shard, (ownFailures.get(shard) ?? 0) + 1);
      if (standing > 0) return;
      sharedFailures += 1;
      sharedDueMs = clock.steady() + backOffMs(sharedFailures, random, longestConnectPauseMs);
    },
    sessionEnded(shard) {
      ownDueMs.set(shard, clock.steady() + freshPauseMs.least + random() * (freshPauseMs.most - freshPauseMs.least));
    },
    lost(shard, livedMs) {
      standing -= 1;
      const before = ownFailures.get(shard);
      if (before === undefined) return waitOwn(shard, 0);
      const most = Math.max(0, mostFailures - Math.floor(livedMs / makesGoodMs));
      waitOwn(shard, Math.min(before + 1, most));
    },
  };
}
