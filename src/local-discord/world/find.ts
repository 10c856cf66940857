import type { Cast } from './cast.ts';
import type { DemoChannel, DemoGuild, DemoUser } from './world.ts';

export function findChannel(cast: Cast, id: string): DemoChannel | undefined {
  return cast.channels.get(id);
}

export function findGuild(cast: Cast, id: string | undefined): DemoGuild | undefined {
  return cast.guilds.find((guild) => guild.id === id);
}

/** By id, user name or shown name. */
export function findUser(cast: Cast, key: string): DemoUser | undefined {
  return cast.users.find(({ id, username, globalName }) => [id, username, globalName].includes(key));
}

/** The channel where the bot and this user talk. */
export function findDirectChannel(cast: Cast, userId: string): DemoChannel | undefined {
  return cast.channels
    .values()
    .find(({ recipientIds }) => recipientIds.includes(userId) && recipientIds.includes(cast.bot.id));
}
