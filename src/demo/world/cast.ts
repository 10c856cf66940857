import type { Snowflake } from 'discord-api-types/v10';
import { permissions } from './permissions.ts';
import type { DemoChannel, DemoGuild, DemoUser } from './world.ts';

/** Invented people and places, with ids that never change. */
export interface Cast {
  readonly bot: DemoUser;
  readonly users: readonly DemoUser[];
  readonly guilds: readonly DemoGuild[];
  /** Direct messages: each user's with the bot, and one between the first two users. */
  readonly directChannels: readonly DemoChannel[];
}

export const applicationId: Snowflake = '1100000000000000001';

export function createCast(): Cast {
  const bot = user('1100000000000000001', 'pullquote', 'Pullquote', 'en-US', true);
  const users = [
    user('1100000000000000011', 'ada', 'Ada', 'en-US'),
    user('1100000000000000012', 'xiaolin', '小林', 'zh-CN'),
    user('1100000000000000013', 'meihua', '美華', 'zh-TW'),
    user('1100000000000000014', 'robin', 'Robin', 'en-GB'),
    user('1100000000000000015', 'jonas', 'Jonas', 'de'),
  ];
  return { bot, users, guilds: guilds(), directChannels: directChannels(users, bot) };
}

function user(id: Snowflake, username: string, globalName: string, locale: string, bot = false): DemoUser {
  return { id, username, globalName, locale, bot };
}

function guilds(): DemoGuild[] {
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
  members: DemoGuild['members'],
): DemoGuild {
  const appPermissions = installed ? permissions.bot : permissions.appElsewhere;
  const channel = (offset: bigint, type: number, channelName: string, held = appPermissions): DemoChannel => ({
    id: String(BigInt(id) + offset),
    type,
    name: channelName,
    guildId: id,
    recipientIds: [],
    appPermissions: held,
  });
  const channels = [
    channel(1n, 0, 'general'),
    channel(2n, 0, 'daily'),
    channel(3n, 5, 'announcements'),
    channel(4n, 0, 'staff-only', 0n),
  ];
  const roles = [
    { id, name: '@everyone', permissions: permissions.member },
    { id: String(BigInt(id) + 9n), name: 'readers', permissions: permissions.member },
  ];
  return { id, name, locale, installed, channels, members, roles };
}

function directChannels(users: readonly DemoUser[], bot: DemoUser): DemoChannel[] {
  const own = users.map((user) => ({
    id: String(BigInt(user.id) + 400n),
    type: 1,
    name: undefined,
    guildId: undefined,
    recipientIds: [user.id, bot.id],
    appPermissions: permissions.appInOwnDm,
  }));
  const between = {
    id: '1100000000000000500',
    type: 1,
    name: undefined,
    guildId: undefined,
    recipientIds: users.slice(0, 2).map((user) => user.id),
    appPermissions: permissions.appElsewhere,
  };
  return [...own, between];
}
