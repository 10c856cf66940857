import type { ResponseLike } from '@discordjs/rest';
import { describeFailure } from './describe-failure.ts';
import { EdgeRefusal } from './edge-refusal.ts';
import { parseRetryAfter } from './parse-retry-after.ts';
import { ServerFailure } from './server-failure.ts';
import { toldPauseMs } from './told-pause-ms.ts';

/** What a request tells of the next ones. */
export interface Judgement {
  /**
   * well: Discord answered · failed: it did not · refused: it did, and counts the request towards a ban of this address ·
   * banned: it refuses this address, or this bot, whatever is asked
   */
  readonly kind: 'well' | 'failed' | 'refused' | 'banned';
  /** It was given up before its answer came, which may have been a refusal. */
  readonly givenUp: boolean;
  /** How long the answer says to wait, in milliseconds. */
  readonly toldMs: number | undefined;
  /** For the log. */
  readonly facts: object;
}

/** 429s of scope `shared` are said not to count; they did (discord-api-docs#7243). */
const countedStatuses: readonly number[] = [401, 403, 429];
/** With these Cloudflare refuses addresses; with others it, or a proxy, refuses a request. */
const banStatuses: readonly number[] = [403, 429];

/** Of a request's response, or of what it failed with where no answer of Discord's own came. */
export function judgeAnswer(answer: PromiseSettledResult<ResponseLike>): Judgement {
  return answer.status === 'fulfilled' ? judgeResponse(answer.value) : judgeFailure(answer.reason);
}

function judgeResponse({ status, headers }: ResponseLike): Judgement {
  const toldMs = parseRetryAfter(headers.get('Retry-After'));
  if (!countedStatuses.includes(status)) return { kind: 'well', givenUp: false, toldMs, facts: { status } };
  const scope = headers.get('X-RateLimit-Scope') ?? undefined;
  const facts = { status, ...(scope !== undefined && { scope }) };
  return { kind: headers.has('X-RateLimit-Global') ? 'banned' : 'refused', givenUp: false, toldMs, facts };
}

function judgeFailure(error: unknown): Judgement {
  const facts = error instanceof ServerFailure ? { status: error.status } : describeFailure(error);
  return { kind: kindOf(error), givenUp: isAbort(error), toldMs: toldPauseMs(error), facts };
}

/** Of `AbortSignal`s, the clock's and whoever's. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function kindOf(error: unknown): Judgement['kind'] {
  if (!(error instanceof EdgeRefusal)) return 'failed';
  if (banStatuses.includes(error.status)) return 'banned';
  return countedStatuses.includes(error.status) ? 'refused' : 'failed';
}
