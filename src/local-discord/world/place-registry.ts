import type { MessageStore } from '../messages/message-store.ts';
import type { LocalChannel, LocalGuild, World } from './world.ts';
import { findGuild } from './find-channel.ts';

/** Places come and go. */
export interface PlaceRegistry {
  addGuild(guild: LocalGuild): void;
  add(channel: LocalChannel): void;
  /** With its threads and all that was said there. */
  delete(channel: LocalChannel): void;
}

export function createPlaceRegistry(world: World, messages: MessageStore): PlaceRegistry {
  function add(channel: LocalChannel): void {
    world.channels.set(channel.id, channel);
    findGuild(world, channel.guildId)?.channels.push(channel);
  }

  function remove(channel: LocalChannel): void {
    const siblings = findGuild(world, channel.guildId)?.channels ?? [];
    for (const thread of siblings.filter(({ parentId }) => parentId === channel.id)) remove(thread);
    siblings.splice(siblings.indexOf(channel), 1);
    world.channels.delete(channel.id);
    for (const { id } of messages.list(channel.id)) messages.delete(id);
  }

  return {
    add,
    delete: remove,
    addGuild(guild) {
      world.guilds.push(guild);
      for (const channel of guild.channels) world.channels.set(channel.id, channel);
    },
  };
}
