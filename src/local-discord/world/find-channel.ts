import type { LocalChannel, LocalGuild, LocalUser, World } from './world.ts';

export function findChannel(world: World, id: string): LocalChannel | undefined {
  return world.channels.get(id);
}

export function findGuild(world: World, id: string | undefined): LocalGuild | undefined {
  return world.guilds.find((guild) => guild.id === id);
}

/** By id, user name or shown name. */
export function findUser(world: World, key: string): LocalUser | undefined {
  return world.users.find(({ id, username, globalName }) => [id, username, globalName].includes(key));
}

/** The channel where the bot and this user talk. */
export function findDirectChannel(world: World, userId: string): LocalChannel | undefined {
  return world.channels
    .values()
    .find(({ recipientIds }) => recipientIds.includes(userId) && recipientIds.includes(world.bot.id));
}
