import { type SessionStarts, sessionStartsADay } from '../../gateway/session-starts.ts';
import { applicationJson, ownUserJson } from '../../world/user-json.ts';
import type { ShardRules } from '../../gateway/shard-rules.ts';
import type { World } from '../../world/world.ts';
import type { Route } from '../http-exchange.ts';

const bucket = { limit: 10, perMs: 10_000 };
const read = { method: 'GET', authorization: 'bot', bucket, global: true } as const;

/** Who am I, and where is the gateway. */
export function discoveryRoutes(
  world: World,
  host: string,
  sessionStarts: SessionStarts,
  shardRules: ShardRules,
): Route[] {
  const url = (): string => `ws://${host}`;
  return [
    { ...read, authorization: 'none', pattern: '/gateway', handle: () => ({ status: 200, body: { url: url() } }) },
    {
      ...read,
      pattern: '/gateway/bot',
      handle: () => ({
        status: 200,
        body: {
          url: url(),
          shards: shardRules.recommended,
          session_start_limit: {
            total: sessionStartsADay,
            remaining: sessionStarts.remaining,
            reset_after: sessionStarts.remaining > 0 ? 0 : 14_400_000,
            max_concurrency: shardRules.maxConcurrency,
          },
        },
      }),
    },
    { ...read, pattern: '/users/@me', handle: () => ({ status: 200, body: ownUserJson(world.bot) }) },
    { ...read, pattern: '/applications/@me', handle: () => ({ status: 200, body: applicationJson(world) }) },
    {
      ...read,
      pattern: '/oauth2/applications/@me',
      handle: () => ({ status: 200, body: applicationJson(world) }),
    },
  ];
}
