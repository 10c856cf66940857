import type { Snowflake } from 'discord-api-types/v10';
import { permissions } from './permissions.ts';
import { createChannel, createThread } from './create-channel.ts';
import type { LocalChannel, LocalGuild, LocalUser, World } from './world.ts';

export const applicationId: Snowflake = '1100000000000000001';

/** Invented people and places, with ids that never change. */
export function createWorld(): World {
  const bot = user('1100000000000000001', 'pullquote', 'Pullquote', 'en-US', true);
  const users = [
    user('1100000000000000011', 'ada', 'Ada', 'en-US'),
    user('1100000000000000012', 'xiaolin', '小林', 'zh-CN'),
    user('1100000000000000013', 'meihua', '美華', 'zh-TW'),
    user('1100000000000000014', 'robin', 'Robin', 'en-GB'),
    user('1100000000000000015', 'jonas', 'Jonas', 'de'),
  ];
  const guilds = firstGuilds();
  const channels = [...guilds.flatMap((guild) => guild.channels), ...directChannels(users, bot)];
  return { bot, users, guilds, channels: new Map(channels.map((channel) => [channel.id, channel])) };
}

function user(id: Snowflake, username: string, globalName: string, locale: string, bot = false): LocalUser {
  return { id, username, globalName, locale, bot };
}

function firstGuilds(): LocalGuild[] {
  const ada = { userId: '1100000000000000011', permissions: permissions.member, nick: undefined };
  const lin = { userId: '1100000000000000012', permissions: permissions.member, nick: undefined };
  const mei = { userId: '1100000000000000013', permissions: permissions.member, nick: '美' };
  const robin = { userId: '1100000000000000014', permissions: permissions.moderator, nick: undefined };
  const jonas = { userId: '1100000000000000015', permissions: permissions.member, nick: undefined };
  return [
    guild('1100000000000000100', 'Reading Room', 'en-US', true, [ada, lin, mei, robin]),
    guild('1100000000000000200', '读书会', 'zh-CN', true, [lin, mei, robin]),
    guild('1100000000000000300', 'Elsewhere', 'de', false, [jonas, ada]),
  ];
}

function guild(
  id: Snowflake,
  name: string,
  locale: string,
  installed: boolean,
  members: LocalGuild['members'],
): LocalGuild {
  const appPermissions = installed ? permissions.bot : permissions.appElsewhere;
  const numbered = (offset: bigint): Snowflake => String(BigInt(id) + offset);
  const channel = (offset: bigint, type: number, channelName: string, held = appPermissions): LocalChannel =>
    createChannel({ id: numbered(offset), type, name: channelName, guildId: id, appPermissions: held });
  const general = channel(1n, 0, 'general');
  const channels = [
    general,
    channel(2n, 0, 'daily'),
    channel(3n, 5, 'announcements'),
    channel(4n, 0, 'staff-only', 0n),
    channel(5n, 15, 'posts'),
    createThread(general, { id: numbered(6n), name: 'book club', ownerId: members[0]?.userId ?? '', createdAtMs: 0 }),
  ];
  return { id, name, locale, installed, channels, members, roles: rolesOf(id) };
}

/** @everyone, one that everyone may ping, one that not everyone may, and the bot's own. */
export function rolesOf(guildId: Snowflake): LocalGuild['roles'] {
  const held = permissions.member;
  const numbered = (offset: bigint): Snowflake => String(BigInt(guildId) + offset);
  return [
    { id: guildId, name: '@everyone', permissions: held, mentionable: false, managed: false },
    { id: numbered(9n), name: 'readers', permissions: held, mentionable: true, managed: false },
    { id: numbered(8n), name: 'staff', permissions: held, mentionable: false, managed: false },
    { id: numbered(7n), name: 'Pullquote', permissions: permissions.bot, mentionable: false, managed: true },
  ];
}

function directChannels(users: readonly LocalUser[], bot: LocalUser): LocalChannel[] {
  const own = users.map((user) =>
    createChannel({
      id: String(BigInt(user.id) + 400n),
      type: 1,
      recipientIds: [user.id, bot.id],
      appPermissions: permissions.appInOwnDm,
    }),
  );
  const between = createChannel({
    id: '1100000000000000500',
    type: 1,
    recipientIds: users.slice(0, 2).map((user) => user.id),
    appPermissions: permissions.appElsewhere,
  });
  return [...own, between];
}
