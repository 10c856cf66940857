import { findChannel, findGuild, findUser } from './find-channel.ts';
import type { LocalChannel, LocalGuild, LocalUser, World } from './world.ts';

/** What a test names has to be there. @throws RangeError; so do the others */
export function channelAt(world: World, id: string): LocalChannel {
  const channel = findChannel(world, id);
  if (channel === undefined) throw new RangeError(`no channel ${id}`);
  return channel;
}

export function guildAt(world: World, id: string): LocalGuild {
  const guild = findGuild(world, id);
  if (guild === undefined) throw new RangeError(`no guild ${id}`);
  return guild;
}

/** The first person where nobody is named. */
export function personAt(world: World, key: string | undefined): LocalUser {
  const user = key === undefined ? world.users[0] : findUser(world, key);
  if (user === undefined) throw new RangeError(`nobody is called ${key}`);
  return user;
}
