import type { IncomingHttpHeaders } from 'node:http';
import type { BotToken } from '../bot-token.ts';
import { ApiError, broken } from './api-error.ts';
import type { Route } from './http-exchange.ts';

/** https://discord.com/developers/docs/reference#user-agent */
const userAgent = /^DiscordBot \(\S+, v?\d[^)]*\)/;

/** Throws where Cloudflare would not let the client near, as it does without a User-Agent of the documented form. */
export function checkUserAgent(headers: IncomingHttpHeaders): void {
  if (userAgent.test(headers['user-agent'] ?? '')) return;
  throw broken('user-agent', 403, 40333, 'internal network error');
}

/** Throws 401 where the token is not the bot's. A revoked token is no broken rule. */
export function checkAuthorization({ token, revoked }: BotToken, route: Route, headers: IncomingHttpHeaders): void {
  if (route.authorization === 'none') return;
  const right = headers.authorization === `Bot ${token}`;
  if (right && !revoked) return;
  if (right) throw new ApiError(401, 0, '401: Unauthorized');
  throw broken('authorization', 401, 0, '401: Unauthorized');
}
