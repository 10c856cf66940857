import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import { composeMessage } from '../messages/compose-message.ts';
import { contentsOf } from '../messages/contents.ts';
import { keepMessage } from '../messages/keep-message.ts';
import type { Realm } from '../realm.ts';
import type { MessageForm } from '../referee/message-rules.ts';
import { rolesOf } from './cast.ts';
import { findChannel, findGuild, findUser } from './find.ts';
import { permissions } from './permissions.ts';
import { channelTypes, createChannel, createThread } from './places.ts';
import type { DemoChannel, DemoGuild } from './world.ts';

/** What people do without a command. The bot hears of none of it: it has no intents. */
export interface Deeds {
  /** A guild with the app, the first member's, without channels. */
  addGuild(options?: { readonly name?: string; readonly locale?: string }): DemoGuild;
  /** A text channel unless `type` says otherwise: 5 announcement, 15 forum. */
  addChannel(
    guildId: Snowflake,
    options?: { readonly type?: number; readonly name?: string; readonly appPermissions?: bigint },
  ): DemoChannel;
  /** A public thread somebody opens in a channel. */
  addThread(parentId: Snowflake, options?: { readonly name?: string; readonly user?: string }): DemoChannel;
  /** With its threads and messages. */
  deleteChannel(channelId: Snowflake): void;
  /** Closes a thread; where it is not locked, the next message opens it again. */
  archiveThread(threadId: Snowflake, options?: { readonly locked?: boolean }): void;
  /** A person writes. */
  say(channelId: Snowflake, content: string, options?: { readonly user?: string } & Partial<MessageForm>): APIMessage;
  /** A moderator deletes a message, or in a forum the post with it. */
  remove(message: APIMessage | Snowflake): void;
  /** The app is thrown out of a guild: all there is Missing Access from now on. */
  kick(guildId: Snowflake): void;
  invite(guildId: Snowflake): void;
  /** An admin says who may use a command: by user id, or the guild's id for everyone. Replaces what was said before. */
  overrideCommand(guildId: Snowflake, command: string, allowed: Readonly<Record<Snowflake, boolean>>): void;
  /** The person takes no direct messages from the bot, or takes them again. */
  refuseDirectMessages(user: string, refuses?: boolean): void;
}

export function createDeeds(realm: Realm): Deeds {
  const { cast, places } = realm;

  function channelAt(id: Snowflake): DemoChannel {
    const channel = findChannel(cast, id);
    if (channel === undefined) throw new RangeError(`no channel ${id}`);
    return channel;
  }

  function guildAt(id: Snowflake): DemoGuild {
    const guild = findGuild(cast, id);
    if (guild === undefined) throw new RangeError(`no guild ${id}`);
    return guild;
  }

  function personAt(key: string | undefined) {
    const user = key === undefined ? cast.users[0] : findUser(cast, key);
    if (user === undefined) throw new RangeError(`nobody is called ${key}`);
    return user;
  }

  return {
    addGuild({ name = 'A new place', locale = 'en-US' } = {}) {
      const id = realm.snowflake();
      const members = cast.guilds[0]?.members ?? [];
      const guild = { id, name, locale, installed: true, channels: [], members, roles: rolesOf(id) };
      places.addGuild(guild);
      return guild;
    },
    addChannel(guildId, { type = channelTypes.text, name = 'another', appPermissions = permissions.bot } = {}) {
      const channel = createChannel({
        id: realm.snowflake(),
        type,
        name,
        guildId: guildAt(guildId).id,
        appPermissions,
      });
      places.add(channel);
      return channel;
    },
    addThread(parentId, { name = 'a thread', user } = {}) {
      const start = { id: realm.snowflake(), name, ownerId: personAt(user).id, createdAtMs: realm.clock() };
      const thread = createThread(channelAt(parentId), start);
      places.add(thread);
      return thread;
    },
    deleteChannel: (channelId) => places.delete(channelAt(channelId)),
    archiveThread(threadId, { locked = false } = {}) {
      const { thread } = channelAt(threadId);
      if (thread === undefined) throw new RangeError(`${threadId} is no thread`);
      thread.closedAtMs = realm.clock();
      thread.locked = locked;
    },
    say(channelId, content, { user, ...form } = {}) {
      const channel = channelAt(channelId);
      const author = personAt(user);
      const frame = { id: realm.snowflake(), channelId, author, sentAtMs: realm.clock(), type: 0 };
      const message = composeMessage(frame, contentsOf(realm, { ...form, content }, [], [], channel), 0);
      keepMessage(realm, { message, place: { kind: 'guild', channelId }, seenBy: undefined });
      return message;
    },
    remove(message) {
      const id = typeof message === 'string' ? message : message.id;
      const stored = realm.messages.find(id);
      if (stored === undefined) throw new RangeError(`no message ${id}`);
      realm.messages.delete(id);
      const channel = findChannel(cast, stored.message.channel_id);
      const parent = findChannel(cast, channel?.parentId ?? '');
      if (channel?.id === id && parent?.forum !== undefined) places.delete(channel);
    },
    kick(guildId) {
      guildAt(guildId).installed = false;
    },
    invite(guildId) {
      guildAt(guildId).installed = true;
    },
    overrideCommand: (guildId, command, allowed) =>
      void realm.commandOverrides.set(`${guildAt(guildId).id} ${command}`, allowed),
    refuseDirectMessages(user, refuses = true) {
      const { id } = personAt(user);
      if (refuses) realm.closedTo.add(id);
      else realm.closedTo.delete(id);
    },
  };
}
