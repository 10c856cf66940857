import type { ResponseLike, RESTOptions } from '@discordjs/rest';
// Its values by way of discord.js, which requires it: imported, it would be a second copy with other error classes.
import { DefaultRestOptions, REST } from 'discord.js';
import { abortAfter, type Clock } from '../../clock.ts';
import { EdgeRefusal } from './edge-refusal.ts';
import { parseRetryAfter } from './parse-retry-after.ts';
import type { RequestGates } from './request-gates.ts';
import { findWriteLimit } from './write-limit.ts';
import { ServerFailure } from './server-failure.ts';

type Transport = RESTOptions['makeRequest'];

export interface RestGuard {
  /** Without /v10. */
  readonly apiUrl: string;
  /** The bot's own token was refused: the library forgets it, and every later call would fail without a request. */
  readonly onUnauthorized: () => void;
  /** Hears the Date header of every answer. */
  readonly onDate?: (date: string | null) => void;
  /** The same for all clients of the process. */
  readonly gates: RequestGates;
  readonly clock: Clock;
  /** HTTP; the library's by default. */
  readonly transport?: Transport;
}

/** From the moment a request leaves to the last byte of its answer. */
const answerWithinMs = 15_000;
/** Whoever would have to wait longer for a bucket is told, and stands in nobody's way meanwhile. */
const longestWaitMs = 15_000;

/**
 * Options for a REST client for which one call is one request: it repeats nothing, neither after an error nor after a
 * 429. It waits only where it knows beforehand that a bucket is used up. Whoever calls decides about the next try, the
 * gates about all of them together. Tells apart what the library mixes up: see EdgeRefusal, WriteLimit.
 * @param patient - whether requests wait at their gate: see GatedRequest
 */
export function guardedRestOptions(guard: RestGuard, patient = false): Partial<RESTOptions> {
  const { apiUrl, gates, clock } = guard;
  /** Requests that a 429 answered just now: the library asks in the same words about waiting beforehand. */
  const limited = new Set<string>();
  return {
    api: apiUrl,
    retries: 0,
    // The library's own timer counts real time and is only for a clock that stands still.
    timeout: 2 * answerWithinMs,
    rejectOnRateLimit: ({ method, url, timeToReset }) =>
      limited.delete(`${method} ${url}`) || timeToReset > longestWaitMs,
    async makeRequest(url, init) {
      const response = await gates.of(url).pass({ patient, signal: init.signal }, () =>
        abortAfter(clock, answerWithinMs, (late) => {
          const signal = init.signal ? AbortSignal.any([init.signal, late]) : late;
          return request(guard, url, { ...init, signal });
        }),
      );
      if (response.status !== 429) return response;
      await refuseWriteLimit(response);
      limited.add(`${init.method} ${url}`);
      return ofItsRoute(response);
    },
  };
}

/**
 * A REST client for what the bot does under its own name. Posts have one of their own, so that nothing else waits behind
 * them.
 * @param requestsPerSecond - Discord's limit for all of a bot; whoever paces the sends keeps below, and this only holds
 * back what comes in a burst
 */
export function createRest(guard: RestGuard, token: string, requestsPerSecond = 50): REST {
  return new REST({ ...guardedRestOptions(guard), globalRequestsPerSecond: requestsPerSecond }).setToken(token);
}

/** @throws EdgeRefusal; ServerFailure; what the transport fails with */
async function request(
  { onUnauthorized, onDate, transport = DefaultRestOptions.makeRequest }: RestGuard,
  ...[url, init]: Parameters<Transport>
): Promise<Response> {
  const answer = await transport(url, init);
  onDate?.(answer.headers.get('Date'));
  const response = await whole(answer);
  const { ok, status, headers } = response;
  if (ok) return response;
  const retryAfterMs = parseRetryAfter(headers.get('Retry-After'));
  if (status >= 500) throw new ServerFailure(status, `${init.method} ${url}`, retryAfterMs);
  const instead = await findEdge(response);
  if (instead !== undefined) throw new EdgeRefusal(status, instead, retryAfterMs);
  if (status === 401 && carriesToken(init.headers)) onUnauthorized();
  return response;
}

/**
 * A limit of everything is the gate's business, which looks now and then whether it still holds; the library would wait
 * for as long as it was told, and nothing would be asked any more.
 */
function ofItsRoute({ status, statusText, headers, body }: ResponseLike): ResponseLike {
  const kept = new Headers([...headers]);
  const isGlobal = kept.has('X-RateLimit-Global');
  kept.delete('X-RateLimit-Global');
  const toldMs = parseRetryAfter(kept.get('Retry-After')) ?? 0;
  kept.set('Retry-After', String((isGlobal ? Math.min(toldMs, longestWaitMs) : toldMs) / 1000));
  return new Response(body, { status, statusText, headers: kept });
}

/** @throws WriteLimit where a 429 has a code of its own */
async function refuseWriteLimit(response: Response): Promise<void> {
  const raw: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const limit = findWriteLimit(raw, parseRetryAfter(response.headers.get('Retry-After')));
  if (limit !== undefined) throw limit;
}

/** Read to its end: the library stops its own timer at the headers, and a body may hang. */
async function whole(response: ResponseLike): Promise<Response> {
  const { status, statusText, headers } = response;
  const bytes = await response.arrayBuffer();
  return new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers: [...headers] });
}

/** What stands there instead of Discord's own answer, where something does. */
async function findEdge(response: Response): Promise<string | undefined> {
  const type = response.headers.get('Content-Type');
  if (type?.startsWith('application/json') !== true) {
    return `${type ?? 'without a content type'} instead of Discord's JSON`;
  }
  if (response.status === 429 && parseRetryAfter(response.headers.get('Retry-After')) === undefined) {
    return 'without a Retry-After that can be read';
  }
  return response.status === 403 && blockedByEdge.test(await response.clone().text()) ? 'with code 40333' : undefined;
}

/** Cloudflare's ban in Discord's form. */
const blockedByEdge = /"code"\s*:\s*40333\b/;

/** An interaction's callback goes without: its 401 is about the interaction, not about the bot. */
function carriesToken(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && 'Authorization' in headers;
}
