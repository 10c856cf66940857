import type { ResponseLike, RESTOptions } from '@discordjs/rest';
// Its values by way of discord.js, which requires it: imported, it would be a second copy with other error classes.
import { DefaultRestOptions, REST } from 'discord.js';
import { EdgeRefusal } from './edge-refusal.ts';
import { UnmeasuredRateLimit } from './unmeasured-rate-limit.ts';

export interface RestGuard {
  /** Without /v10. */
  readonly apiUrl: string;
  /** The bot's own token was refused: the library forgets it, and every later call would fail without a request. */
  readonly onUnauthorized: () => void;
  /** Hears the Date header of every answer. */
  readonly onDate?: (date: string | null) => void;
}

/** Options for a REST client that tells apart what the library mixes up. See EdgeRefusal, UnmeasuredRateLimit. */
export function guardedRestOptions({ apiUrl, onUnauthorized, onDate }: RestGuard): Partial<RESTOptions> {
  return {
    api: apiUrl,
    async makeRequest(url, init) {
      const response = await DefaultRestOptions.makeRequest(url, init);
      onDate?.(response.headers.get('Date'));
      if (response.ok || response.status >= 500) return response;
      if (!isJson(response)) throw await drained(response, new EdgeRefusal(response.status, contentType(response)));
      if (response.status === 429 && !response.headers.has('Retry-After')) {
        throw await drained(response, new UnmeasuredRateLimit());
      }
      if (response.status === 401 && carriesToken(init.headers)) onUnauthorized();
      return response;
    },
  };
}

export function createRest(guard: RestGuard, token: string): REST {
  return new REST(guardedRestOptions(guard)).setToken(token);
}

/** An interaction's callback goes without: its 401 is about the interaction, not about the bot. */
function carriesToken(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && 'Authorization' in headers;
}

function contentType(response: ResponseLike): string | null {
  return response.headers.get('Content-Type');
}

function isJson(response: ResponseLike): boolean {
  return contentType(response)?.startsWith('application/json') ?? false;
}

/** An unread body would hold its connection. */
async function drained<Failure>(response: ResponseLike, failure: Failure): Promise<Failure> {
  await response.arrayBuffer();
  return failure;
}
