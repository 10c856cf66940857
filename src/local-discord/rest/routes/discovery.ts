import type { Realm } from '../../realm.ts';
import { sessionStartsADay } from '../../faults/fault-queue.ts';
import { applicationJson, ownUserJson } from '../../world/discord-json.ts';
import type { Route } from '../http-exchange.ts';

const bucket = { limit: 10, perMs: 10_000 };
const read = { method: 'GET', authorization: 'bot', bucket, global: true } as const;

/** Who am I, and where is the gateway. */
export function discoveryRoutes(realm: Realm): Route[] {
  const url = (): string => `ws://${realm.host}`;
  return [
    { ...read, authorization: 'none', pattern: '/gateway', handle: () => ({ status: 200, body: { url: url() } }) },
    {
      ...read,
      pattern: '/gateway/bot',
      handle: () => ({
        status: 200,
        body: {
          url: url(),
          shards: 1,
          session_start_limit: {
            total: sessionStartsADay,
            remaining: realm.faults.sessionStartsRemaining,
            reset_after: realm.faults.sessionStartsRemaining > 0 ? 0 : 14_400_000,
            max_concurrency: 1,
          },
        },
      }),
    },
    { ...read, pattern: '/users/@me', handle: () => ({ status: 200, body: ownUserJson(realm.cast.bot) }) },
    { ...read, pattern: '/applications/@me', handle: () => ({ status: 200, body: applicationJson(realm.cast) }) },
    {
      ...read,
      pattern: '/oauth2/applications/@me',
      handle: () => ({ status: 200, body: applicationJson(realm.cast) }),
    },
  ];
}
