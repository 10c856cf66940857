import type { MessageStore } from '../messages/message-store.ts';
import type { Cast } from './cast.ts';
import { findGuild } from './find.ts';
import type { DemoChannel, DemoGuild } from './world.ts';

/** Places come and go. */
export interface PlaceRegistry {
  addGuild(guild: DemoGuild): void;
  add(channel: DemoChannel): void;
  /** With its threads and all that was said there. */
  delete(channel: DemoChannel): void;
}

export function createPlaceRegistry(cast: Cast, messages: MessageStore): PlaceRegistry {
  function add(channel: DemoChannel): void {
    cast.channels.set(channel.id, channel);
    findGuild(cast, channel.guildId)?.channels.push(channel);
  }

  function remove(channel: DemoChannel): void {
    const siblings = findGuild(cast, channel.guildId)?.channels ?? [];
    for (const thread of siblings.filter(({ parentId }) => parentId === channel.id)) remove(thread);
    siblings.splice(siblings.indexOf(channel), 1);
    cast.channels.delete(channel.id);
    for (const { id } of messages.list(channel.id)) messages.delete(id);
  }

  return {
    add,
    delete: remove,
    addGuild(guild) {
      cast.guilds.push(guild);
      for (const channel of guild.channels) cast.channels.set(channel.id, channel);
    },
  };
}
