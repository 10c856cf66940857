import { channelJson } from '../../world/channel-json.ts';
import { guildJson, roleJson } from '../../world/guild-json.ts';
import { botMemberJson } from '../../world/user-json.ts';
import type { LocalGuild, World } from '../../world/world.ts';
import type { HttpExchange, Route } from '../http-exchange.ts';
import { channelOf, guildOf } from '../channel-of.ts';
import { refusals } from '../api-error.ts';

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
    {
      ...read,
      pattern: '/guilds/:guild/roles/:role',
      handle: (exchange) => ({ status: 200, body: oneRoleJson(guildOf(world, exchange), exchange) }),
    },
    {
      ...read,
      pattern: '/guilds/:guild/members/:member',
      handle: (exchange) => ({ status: 200, body: ownMemberJson(guildOf(world, exchange), world, exchange) }),
    },
  ];
}

function oneRoleJson({ roles }: LocalGuild, { params }: HttpExchange) {
  const role = roles.find(({ id }) => id === params['role']);
  if (role === undefined) throw refusals.unknownRole();
  return roleJson(role, roles.indexOf(role));
}

/** Of the bot alone: it has not asked for anybody else. */
function ownMemberJson(guild: LocalGuild, world: World, { params }: HttpExchange) {
  if (params['member'] !== world.bot.id) throw refusals.unknownUser();
  return botMemberJson(world.bot, guild);
}
