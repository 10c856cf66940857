import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { findChannel, findGuild } from '../world/find-channel.ts';
import { memberPermissions } from '../world/member-permissions.ts';
import { allows } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/**
 * Whether all that is said to an interaction is for its person's eyes only: in a server that has not added the app, where
 * they may not have it speak. https://docs.discord.com/developers/topics/permissions, USE_EXTERNAL_APPS
 */
export function isHeldPrivate(world: World, { guildId, channelId, userId, owners }: Interaction): boolean {
  const guild = findGuild(world, guildId);
  if (guild === undefined || '0' in owners) return false;
  const member = guild.members.find((each) => each.userId === userId);
  return (
    member !== undefined && !allows(memberPermissions(member, findChannel(world, channelId)), bits.UseExternalApps)
  );
}
