import { RateLimitError } from 'discord.js';
import { EdgeRefusal } from './edge-refusal.ts';
import { HeldBack } from './held-back.ts';
import { ServerFailure } from './server-failure.ts';
import { WriteLimit } from './write-limit.ts';

/** The same as for a header: see parseRetryAfter. */
const longestMs = 24 * 60 * 60_000;

/** How long a failure says to wait before the next try; undefined where it says nothing. */
export function toldPauseMs(error: unknown): number | undefined {
  if (error instanceof RateLimitError) {
    return error.retryAfter >= 0 ? Math.min(error.retryAfter, longestMs) : undefined;
  }
  if (error instanceof EdgeRefusal || error instanceof ServerFailure) return error.retryAfterMs;
  return error instanceof HeldBack || error instanceof WriteLimit ? error.retryAfterMs : undefined;
}
