import { findChannel, findDirectChannel, findGuild, findUser } from '../world/find-channel.ts';
import { permissions } from '../world/permissions.ts';
import type { LocalChannel, LocalGuild, LocalMember, LocalUser, World } from '../world/world.ts';
import { ActRefused } from './act-refused.ts';
import type { Actor, Place } from './actor.ts';

/** Who acts, and where. */
export interface Scene {
  readonly user: LocalUser;
  readonly locale: string;
  readonly place: Place;
  readonly channel: LocalChannel;
  readonly guild: LocalGuild | undefined;
  readonly member: LocalMember | undefined;
  /** Discord's interaction context: 0 guild, 1 the bot's DM, 2 a DM between people. */
  readonly context: 0 | 1 | 2;
  /** authorizing_integration_owners: 0 the guild (or 0 in the bot's DM), 1 the person who installed it. */
  readonly owners: Readonly<Record<string, string>>;
  readonly appPermissions: bigint;
}

export function setScene(world: World, actor: Actor): Scene {
  const user = actor.user === undefined ? world.users[0] : findUser(world, actor.user);
  if (user === undefined) throw new ActRefused('unknown-user', actor.user ?? '');
  const place = actor.where ?? { kind: 'guild', channelId: world.guilds[0]?.channels[0]?.id ?? '' };
  const channel = place.kind === 'bot-dm' ? findDirectChannel(world, user.id) : findChannel(world, place.channelId);
  if (channel === undefined) throw new ActRefused('unknown-place', JSON.stringify(place));
  const guild = findGuild(world, channel.guildId);
  const member = guild?.members.find(({ userId }) => userId === user.id);
  const isThere = guild === undefined ? channel.recipientIds.includes(user.id) : member !== undefined;
  if (!isThere) throw new ActRefused('unknown-place', `${user.username} is not in ${channel.id}`);
  if (place.kind === 'guild' && guild?.installed !== true) {
    throw new ActRefused('not-available-here', 'the app is not in this guild');
  }
  return {
    user,
    locale: actor.locale ?? user.locale,
    place,
    channel,
    guild,
    member,
    context: contextOf(place, guild),
    owners: ownersOf(place, guild, user),
    appPermissions: place.kind === 'user-app' ? permissions.appElsewhere : channel.appPermissions,
  };
}

function contextOf(place: Place, guild: LocalGuild | undefined): 0 | 1 | 2 {
  if (guild !== undefined) return 0;
  return place.kind === 'bot-dm' ? 1 : 2;
}

function ownersOf(place: Place, guild: LocalGuild | undefined, user: LocalUser): Record<string, string> {
  if (place.kind === 'user-app') return { 1: user.id };
  return { 0: guild?.id ?? '0' };
}
