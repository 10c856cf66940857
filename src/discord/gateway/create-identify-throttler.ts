import type { IIdentifyThrottler } from 'discord.js';
import { pause, type Clock } from '../../clock.ts';

/** Discord takes one IDENTIFY in 5 s for each of `max_concurrency` keys. */
const spacingMs = 5000;
const longestPauseMs = 5 * 60_000;
/** A session that lived this long was no failure: the next starts without a pause. */
const healthyMs = 10 * 60_000;

/**
 * Lets sessions start ever more seldom while they keep failing: one each 5 s would use up the day's 1000 in an hour
 * and a half.
 */
export function createIdentifyThrottler(maxConcurrency: number, clock: Clock): IIdentifyThrottler {
  const lastByShard = new Map<number, { readonly atMs: number; readonly pauseMs: number }>();
  const freeAtByKey = new Map<number, number>();
  return {
    async waitForIdentify(shardId, signal) {
      const last = lastByShard.get(shardId);
      const failed = last !== undefined && clock.steady() - last.atMs < healthyMs;
      const pauseMs = failed ? Math.min(Math.max(last.pauseMs * 2, spacingMs), longestPauseMs) : 0;
      const key = shardId % maxConcurrency;
      const dueMs = Math.max(clock.steady(), failed ? last.atMs + pauseMs : 0, freeAtByKey.get(key) ?? -Infinity);
      freeAtByKey.set(key, dueMs + spacingMs);
      if (dueMs > clock.steady()) await pause(clock, dueMs - clock.steady(), signal);
      signal.throwIfAborted();
      lastByShard.set(shardId, { atMs: clock.steady(), pauseMs });
    },
  };
}
