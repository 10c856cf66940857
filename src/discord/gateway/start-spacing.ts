import type { Clock } from '../../clock.ts';

/** Discord takes one IDENTIFY in 5 s for each of `max_concurrency` keys. */
const spacingMs = 5100;

/** When the next session of a shard may start. It outlives the shards: Discord knows nothing of a new set of them. */
export interface StartSpacing {
  /** The shards of one key start one after another. */
  key(shard: number): number;
  /** By the steady clock; long past where nothing is in its way. */
  dueMs(shard: number): number;
  started(shard: number): void;
  /** Discord has told anew how many keys there are. */
  learn(maxConcurrency: number): void;
}

export function createStartSpacing(clock: Pick<Clock, 'steady'>, first: number): StartSpacing {
  let maxConcurrency = first;
  let lastMs = -Infinity;
  /** Of all keys: those before were others. */
  let allDueMs = -Infinity;
  const dueMs = new Map<number, number>();
  const key = (shard: number) => shard % maxConcurrency;
  return {
    key,
    dueMs: (shard) => Math.max(allDueMs, dueMs.get(key(shard)) ?? -Infinity),
    started(shard) {
      lastMs = clock.steady();
      dueMs.set(key(shard), lastMs + spacingMs);
    },
    learn(newer) {
      if (newer === maxConcurrency) return;
      maxConcurrency = newer;
      allDueMs = lastMs + spacingMs;
      dueMs.clear();
    },
  };
}
