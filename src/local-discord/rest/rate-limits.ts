import { createHash } from 'node:crypto';
import type { Route } from './http-exchange.ts';

export interface RateVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Why it is refused and for how many seconds; undefined where it may pass. */
  readonly refused: { readonly scope: 'user' | 'global' | 'shared'; readonly retryAfterSeconds: number } | undefined;
}

export interface RateLimits {
  /** Counts a request and says whether it may pass. */
  count(route: Route, params: Readonly<Record<string, string>>): RateVerdict;
}

interface Window {
  startedAtMs: number;
  used: number;
}

/**
 * 50 requests a second for a bot. Answers to interactions are not counted, neither the first nor what follows:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints
 */
const globalLimit = { limit: 50, perMs: 1_000 };
/** Buckets are counted for each of these apart. */
const majorParameters = ['channel', 'guild', 'application', 'token'];

export function createRateLimits(clock: () => number): RateLimits {
  const windows = new Map<string, Window>();

  function windowOf(key: string, perMs: number): Window {
    const atMs = clock();
    const current = windows.get(key);
    if (current !== undefined && atMs < current.startedAtMs + perMs) return current;
    const fresh = { startedAtMs: atMs, used: 0 };
    windows.set(key, fresh);
    return fresh;
  }

  return {
    count(route, params) {
      if (route.global) {
        const all = windowOf('global', globalLimit.perMs);
        if (all.used >= globalLimit.limit) return refuse('global', all, globalLimit.perMs, {});
        all.used += 1;
      }
      const { limit, perMs } = route.bucket;
      const bucket = createHash('md5').update(`${route.method} ${route.pattern}`).digest('hex');
      const major = majorParameters.map((name) => params[name] ?? '').join(':');
      const window = windowOf(`${bucket} ${major}`, perMs);
      const over = window.used >= limit;
      if (!over) window.used += 1;
      const resetAtMs = window.startedAtMs + perMs;
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(limit - window.used),
        'x-ratelimit-reset': (resetAtMs / 1000).toFixed(3),
        'x-ratelimit-reset-after': (Math.max(resetAtMs - clock(), 0) / 1000).toFixed(3),
        'x-ratelimit-bucket': bucket,
      };
      if (!over && route.hiddenBucket !== undefined) {
        const { limit: most, perMs: spanMs } = route.hiddenBucket;
        const hidden = windowOf(`hidden ${bucket} ${major}`, spanMs);
        if (hidden.used >= most) return refuse('shared', hidden, spanMs, headers);
        hidden.used += 1;
      }
      return over
        ? refuse('user', window, perMs, headers)
        : { headers: Number.isFinite(limit) ? headers : {}, refused: undefined };
    },
  };

  function refuse(
    scope: 'user' | 'global' | 'shared',
    window: Window,
    perMs: number,
    headers: Readonly<Record<string, string>>,
  ): RateVerdict {
    const retryAfterSeconds = Math.max(window.startedAtMs + perMs - clock(), 1) / 1000;
    return { headers, refused: { scope, retryAfterSeconds } };
  }
}
