import { channelJson } from '../../world/channel-json.ts';
import { guildJson } from '../../world/guild-json.ts';
import type { World } from '../../world/world.ts';
import type { Route } from '../http-exchange.ts';
import { channelOf, guildOf } from '../channel-of.ts';

const read = { method: 'GET', authorization: 'bot', global: true, bucket: { limit: 5, perMs: 5_000 } } as const;

/** Looking at places. */
export function placeRoutes(world: World, clock: () => number): Route[] {
  return [
    {
      ...read,
      pattern: '/channels/:channel',
      handle: (exchange) => ({
        status: 200,
        body: channelJson(channelOf(world, exchange), world, clock()),
      }),
    },
    {
      ...read,
      pattern: '/guilds/:guild',
      handle: (exchange) => ({ status: 200, body: guildJson(guildOf(world, exchange)) }),
    },
  ];
}
