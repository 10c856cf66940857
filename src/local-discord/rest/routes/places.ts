import type { Realm } from '../../realm.ts';
import { channelJson } from '../../world/channel-json.ts';
import { guildJson } from '../../world/guild-json.ts';
import type { Route } from '../http-exchange.ts';
import { channelOf, guildOf } from '../reach.ts';

const read = { method: 'GET', authorization: 'bot', global: true, bucket: { limit: 5, perMs: 5_000 } } as const;

/** Looking at places. */
export function placeRoutes(realm: Realm): Route[] {
  return [
    {
      ...read,
      pattern: '/channels/:channel',
      handle: (exchange) => ({
        status: 200,
        body: channelJson(channelOf(realm, exchange), realm.cast, realm.clock()),
      }),
    },
    {
      ...read,
      pattern: '/guilds/:guild',
      handle: (exchange) => ({ status: 200, body: guildJson(guildOf(realm, exchange)) }),
    },
  ];
}
