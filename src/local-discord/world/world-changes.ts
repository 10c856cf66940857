import type { Snowflake } from 'discord-api-types/v10';
import type { MessageContext } from '../messages/message-context.ts';
import type { CommandOverrides } from '../commands/command-overrides.ts';
import { channelAt, guildAt, personAt } from './channel-at.ts';
import { rolesOf } from './create-world.ts';
import { messageChanges, type MessageChanges } from './message-changes.ts';
import type { PlaceRegistry } from './place-registry.ts';
import { permissions } from './permissions.ts';
import { channelTypes, createChannel, createThread } from './create-channel.ts';
import type { LocalChannel, LocalGuild, LocalRole, World } from './world.ts';

/** What people do without a command. The bot hears of none of it: it has no intents. */
export interface WorldChanges extends MessageChanges {
  /** A guild with the app, the first member's, without channels. */
  addGuild(options?: { readonly name?: string; readonly locale?: string }): LocalGuild;
  /** A text channel unless `type` says otherwise: 5 announcement, 15 forum. */
  addChannel(
    guildId: Snowflake,
    options?: { readonly type?: number; readonly name?: string; readonly appPermissions?: bigint },
  ): LocalChannel;
  /** A public thread somebody opens in a channel. */
  addThread(parentId: Snowflake, options?: { readonly name?: string; readonly user?: string }): LocalChannel;
  renameChannel(channelId: Snowflake, name: string): void;
  /** With its threads and messages. */
  deleteChannel(channelId: Snowflake): void;
  changeRole(roleId: Snowflake, changes: { readonly name?: string; readonly mentionable?: boolean }): void;
  /** Who is mentioned by it is nobody any more. */
  deleteRole(roleId: Snowflake): void;
  /** Closes a thread; where it is not locked, the next message opens it again. */
  archiveThread(threadId: Snowflake, options?: { readonly locked?: boolean }): void;
  /** The app is thrown out of a guild: all there is Missing Access from now on. */
  kick(guildId: Snowflake): void;
  invite(guildId: Snowflake): void;
  /** An admin says who may use a command: by user id, or the guild's id for everyone. Replaces what was said before. */
  overrideCommand(guildId: Snowflake, command: string, allowed: Readonly<Record<Snowflake, boolean>>): void;
  /** The person takes no direct messages from the bot, or takes them again. */
  refuseDirectMessages(user: string, refuses?: boolean): void;
}

export interface WorldChangeParts extends MessageContext {
  readonly places: PlaceRegistry;
  readonly commandOverrides: CommandOverrides;
  /** People who take no direct messages from the bot. */
  readonly closedTo: Set<Snowflake>;
}

export function createWorldChanges(parts: WorldChangeParts): WorldChanges {
  const { world, places, commandOverrides, closedTo } = parts;
  return {
    ...placeChanges(parts, places),
    ...roleChanges(world),
    ...messageChanges(parts, places),
    kick(guildId) {
      guildAt(world, guildId).installed = false;
    },
    invite(guildId) {
      guildAt(world, guildId).installed = true;
    },
    overrideCommand: (guildId, command, allowed) =>
      void commandOverrides.set(`${guildAt(world, guildId).id} ${command}`, allowed),
    refuseDirectMessages(user, refuses = true) {
      const { id } = personAt(world, user);
      if (refuses) closedTo.add(id);
      else closedTo.delete(id);
    },
  };
}

type PlaceChanges = Pick<
  WorldChanges,
  'addGuild' | 'addChannel' | 'addThread' | 'renameChannel' | 'deleteChannel' | 'archiveThread'
>;

function placeChanges({ clock, snowflake, world }: MessageContext, places: PlaceRegistry): PlaceChanges {
  return {
    addGuild({ name = 'A new place', locale = 'en-US' } = {}) {
      const id = snowflake();
      const members = world.guilds[0]?.members ?? [];
      const guild = { id, name, locale, installed: true, channels: [], members, roles: rolesOf(id) };
      places.addGuild(guild);
      return guild;
    },
    addChannel(guildId, { type = channelTypes.text, name = 'another', appPermissions = permissions.bot } = {}) {
      const guild = guildAt(world, guildId);
      const channel = createChannel({ id: snowflake(), type, name, guildId: guild.id, appPermissions });
      places.add(channel);
      return channel;
    },
    addThread(parentId, { name = 'a thread', user } = {}) {
      const start = { id: snowflake(), name, ownerId: personAt(world, user).id, createdAtMs: clock() };
      const thread = createThread(channelAt(world, parentId), start);
      places.add(thread);
      return thread;
    },
    renameChannel(channelId, name) {
      channelAt(world, channelId).name = name;
    },
    deleteChannel: (channelId) => places.delete(channelAt(world, channelId)),
    archiveThread(threadId, { locked = false } = {}) {
      const { thread } = channelAt(world, threadId);
      if (thread === undefined) throw new RangeError(`${threadId} is no thread`);
      thread.closedAtMs = clock();
      thread.locked = locked;
    },
  };
}

function roleChanges(world: World): Pick<WorldChanges, 'changeRole' | 'deleteRole'> {
  return {
    changeRole: (roleId, changes) => void Object.assign(roleAt(world, roleId).role, changes),
    deleteRole(roleId) {
      const { role, roles } = roleAt(world, roleId);
      roles.splice(roles.indexOf(role), 1);
    },
  };
}

function roleAt(world: World, id: string): { readonly role: LocalRole; readonly roles: LocalRole[] } {
  for (const { roles } of world.guilds) {
    const role = roles.find((each) => each.id === id);
    if (role !== undefined) return { role, roles };
  }
  throw new RangeError(`no role ${id}`);
}
