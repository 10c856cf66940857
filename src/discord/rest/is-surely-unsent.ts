import { DiscordAPIError, RateLimitError } from 'discord.js';
import { EdgeRefusal } from './edge-refusal.ts';
import { HeldBack } from './held-back.ts';
import { WriteLimit } from './write-limit.ts';

/** Whether a request that failed surely had no effect. After a server error, a reset or a timeout nobody knows. */
export function isSurelyUnsent(error: unknown): boolean {
  const kinds = [DiscordAPIError, RateLimitError, WriteLimit, EdgeRefusal, HeldBack];
  return kinds.some((kind) => error instanceof kind) || neverConnected(error);
}

const connecting: readonly unknown[] = ['connect', 'getaddrinfo'];

/** Whether the request never left: no connection came to be. */
function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT') return true;
  if ('syscall' in error && connecting.includes(error.syscall)) return true;
  // Several addresses were tried.
  return error instanceof AggregateError && error.errors.length > 0 && error.errors.every(neverConnected);
}
