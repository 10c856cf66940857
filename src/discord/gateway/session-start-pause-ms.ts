import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10';

const longestMs = 30_000;

/**
 * How long to wait before a session is started. Discord allows about 1000 a day; a process that its supervisor starts
 * again and again would use them up in minutes. The first half is free, after that starts become seldom. At none left
 * the library starts nothing, and who calls it asks again later.
 */
export function sessionStartPauseMs(limit: APIGatewaySessionStartLimit): number {
  const { total, remaining, reset_after: resetAfterMs } = limit;
  if (remaining === 0 || remaining > total / 2) return 0;
  return Math.min(resetAfterMs / remaining, longestMs);
}
