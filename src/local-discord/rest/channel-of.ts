import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { findChannel, findGuild } from '../world/find-channel.ts';
import { allows } from '../world/permissions.ts';
import { archivedAtMs } from '../world/create-channel.ts';
import type { LocalChannel, LocalGuild, World } from '../world/world.ts';
import { refusals } from './api-error.ts';
import type { HttpExchange } from './http-exchange.ts';

/** The channel in the address, where the bot sees it. */
export function channelOf(world: World, exchange: HttpExchange): LocalChannel {
  const channel = findChannel(world, exchange.params['channel'] ?? '');
  if (channel === undefined) throw refusals.unknownChannel();
  if (channel.guildId === undefined) {
    if (!channel.recipientIds.includes(world.bot.id)) throw refusals.missingAccess();
    return channel;
  }
  const isThere = findGuild(world, channel.guildId)?.installed === true;
  if (!isThere || !allows(channel.appPermissions, bits.ViewChannel)) throw refusals.missingAccess();
  return channel;
}

/** The guild in the address, where the bot is in it. */
export function guildOf(world: World, exchange: HttpExchange): LocalGuild {
  const guild = findGuild(world, exchange.params['guild']);
  if (guild === undefined) throw refusals.unknownGuild();
  if (!guild.installed) throw refusals.missingAccess();
  return guild;
}

/** In its own DM a bot may do all of this. */
export function need(channel: LocalChannel, permission: bigint): void {
  if (channel.guildId !== undefined && !allows(channel.appPermissions, permission)) throw refusals.missingPermissions();
}

/** Writing: in threads by a permission of its own, and not where a moderator locked it. */
export function needToSpeak(channel: LocalChannel, nowMs: number): void {
  need(channel, channel.thread === undefined ? bits.SendMessages : bits.SendMessagesInThreads);
  if (channel.thread?.locked !== true || allows(channel.appPermissions, bits.ManageThreads)) return;
  const archived = archivedAtMs(channel.thread, nowMs) !== undefined;
  throw archived ? refusals.archivedThread() : refusals.lockedThread();
}
