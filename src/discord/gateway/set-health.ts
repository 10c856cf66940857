import type { Clock } from '../../clock.ts';
import type { ShardState } from './keep-shard.ts';

/** Shards of which each stood this long were no failure. */
const healthyMs = 60_000;

/** Whether each of some shards has stood for a minute, at one time or another. */
export interface SetHealth {
  note(shard: number, state: ShardState): void;
  healthy(): boolean;
}

export function createSetHealth(clock: Pick<Clock, 'steady'>, shards: readonly number[]): SetHealth {
  const unproven = new Set(shards);
  const readySinceMs = new Map<number, number>();

  function prove(shard: number, sinceMs: number): void {
    if (clock.steady() - sinceMs >= healthyMs) unproven.delete(shard);
  }

  return {
    note(shard, state) {
      const sinceMs = readySinceMs.get(shard);
      if (sinceMs !== undefined) prove(shard, sinceMs);
      readySinceMs.delete(shard);
      if (state === 'ready') readySinceMs.set(shard, clock.steady());
    },
    healthy() {
      for (const [shard, sinceMs] of readySinceMs) prove(shard, sinceMs);
      return unproven.size === 0;
    },
  };
}
