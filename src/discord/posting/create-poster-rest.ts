import type { ResponseLike, RESTOptions } from '@discordjs/rest';
// Its values by way of discord.js: see guarded-rest-options.ts.
import { DefaultRestOptions, REST } from 'discord.js';
import { abortAfter, type Clock } from '../../clock.ts';
import { guardedRestOptions, type RestGuard } from '../rest/guarded-rest-options.ts';

export interface PosterRestOptions {
  readonly guard: RestGuard;
  readonly token: string;
  readonly clock: Clock;
  /**
   * Discord lets a bot make 50 a second in all; whoever paces the sends keeps below. This only holds back what comes in
   * a burst. Infinity for a Discord that has no limits.
   */
  readonly requestsPerSecond?: number;
}

/** From the moment a request leaves to the last byte of its answer. */
const answerWithinMs = 15_000;

/**
 * A REST client for which one call is one request: it repeats nothing, neither after an error nor after a 429. It waits
 * only where it knows beforehand that a bucket is used up. Scheduled posts have one of their own, so that nothing else
 * waits behind them.
 */
export function createPosterRest({ guard, token, clock, requestsPerSecond = 50 }: PosterRestOptions): REST {
  const { makeRequest = DefaultRestOptions.makeRequest, ...guarded } = guardedRestOptions(guard);
  /** Requests that a 429 answered just now: the library asks in the same words about waiting beforehand. */
  const limited = new Set<string>();
  const options: Partial<RESTOptions> = {
    ...guarded,
    retries: 0,
    // The library's own timer counts real time and is only for a clock that stands still.
    timeout: 2 * answerWithinMs,
    globalRequestsPerSecond: requestsPerSecond,
    rejectOnRateLimit: ({ method, url }) => limited.delete(`${method} ${url}`),
    async makeRequest(url, init) {
      return abortAfter(clock, answerWithinMs, async (late) => {
        const signal = init.signal ? AbortSignal.any([init.signal, late]) : late;
        const response = await makeRequest(url, { ...init, signal });
        if (response.status === 429) limited.add(`${init.method} ${url}`);
        return whole(response);
      });
    },
  };
  return new REST(options).setToken(token);
}

/** Read to its end: the library stops its own timer at the headers, and a body may hang. */
async function whole(response: ResponseLike): Promise<ResponseLike> {
  const { status, statusText, headers } = response;
  const bytes = await response.arrayBuffer();
  return new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers: [...headers] });
}
