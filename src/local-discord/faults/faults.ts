import type { ShardRules } from '../gateway/shard-rules.ts';
import type { GatewayFault } from './gateway-fault.ts';

/** Which requests a fault is for; all where nothing is said. `path` is without /api/v10. */
export interface FaultTarget {
  readonly method?: string;
  readonly path?: RegExp;
  /** What its JSON must be like: of a form, that of `payload_json`; undefined where there is none. */
  readonly body?: (json: unknown) => boolean;
  /** How many requests; 1 by default, Infinity until it is taken back. */
  readonly times?: number;
}

export interface OrderedRefusal {
  /** Discord's own. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
  readonly code: number;
  /** What Discord says with that code where nothing is said; refusal-words.ts has the codes it knows. */
  readonly status?: number;
  readonly message?: string;
  /** Of a 50035: nested by the path in the request, with `_errors` at its end. */
  readonly errors?: Readonly<Record<string, unknown>>;
  /** Of a 429; 5 by default. */
  readonly retryAfterSeconds?: number;
}

export type RestFault =
  /** A server error: JSON by default, Cloudflare's page with `html`. */
  | { readonly kind: 'status'; readonly status: 500 | 502 | 503 | 504; readonly html?: boolean }
  /** An unearned 429. Without `retryAfterSeconds` neither header nor body says how long. */
  | { readonly kind: 'rate-limit'; readonly scope: 'user' | 'global' | 'shared'; readonly retryAfterSeconds?: number }
  /** The connection dies before the request takes effect, or after. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /**
   * The answer waits, the effect too; give a promise rather than a time where a test must not sleep. A function is called
   * when the request has come.
   */
  | { readonly kind: 'slow'; readonly until: Promise<unknown> | (() => Promise<unknown>) }
  /** A ban by Cloudflare: a page instead of JSON, with 403 by default. */
  | { readonly kind: 'blocked'; readonly status?: 403 | 429; readonly retryAfterSeconds?: number }
  /** No, in Discord's JSON, whatever the request is about; and nothing is done. */
  | ({ readonly kind: 'refusal' } & OrderedRefusal);

/**
 * What answers at the address to resume at: the gateway; nobody, at a name that does not resolve; nobody, at a port that
 * is closed; somebody who says nothing; a proxy that refuses every upgrade.
 */
export type ResumeAddress = 'live' | 'unknown-name' | 'closed-port' | 'silent' | 'refusing';

/** Troubles to order. Each takes effect from the call on. */
export interface Faults {
  /** Returns the function that takes back what of it has not happened. */
  rest(fault: RestFault, target?: FaultTarget): () => void;
  /** What the next connections to the gateway meet; so many of them, 1 by default. */
  gateway(fault: GatewayFault, times?: number): void;
  /** What becomes of the address that READY names to resume at. `live` by default. */
  setResumeAddress(state: ResumeAddress): void;
  /** Closes every open gateway connection with this code now. */
  closeGateway(code: number): void;
  /** The next IDENTIFY or RESUME is answered by this close code. */
  closeNextLogin(code: number): void;
  /** Cuts every open gateway connection without a close frame. */
  cutGateway(): void;
  /** Op 7. */
  requestReconnect(): void;
  /** Op 9. */
  invalidateSession(resumable: boolean): void;
  /** The next heartbeats go unacknowledged. */
  ignoreHeartbeats(times?: number): void;
  /** From now on the token is no one's: 401 on every REST request, 4004 on the gateway. Open connections are closed. */
  revokeToken(): void;
  restoreToken(): void;
  /** GET /gateway/bot says that so many session starts remain, Infinity for a whole day's; at 0 an IDENTIFY costs the token. */
  setSessionStartsRemaining(remaining: number): void;
  /** How many shards GET /gateway/bot recommends, how many an IDENTIFY must have (4011), and its max_concurrency. */
  setShards(shards: Partial<ShardRules>): void;
  /** Forgets all that was ordered and did not happen yet. */
  clear(): void;
}
