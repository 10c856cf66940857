import { ChannelType } from 'discord-api-types/v10';
import { hasPermission, type PermissionName } from '../render/has-permission.ts';
import { UserError } from '../user-error.ts';
import type { ComponentRequest } from './request.ts';

const threads: readonly (number | undefined)[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/**
 * Whoever shares says something in the channel: where they could not write themselves, nor can they by us. To an app that
 * somebody brought along a server may allow answers for their eyes only, and Discord makes whatever it says there private:
 * https://docs.discord.com/developers/topics/permissions (USE_EXTERNAL_APPS). In direct messages everything goes.
 * @throws UserError `share-not-permitted`
 */
export function checkMayShare({
  guildId,
  channelType,
  memberPermissions,
  isGuest,
}: Pick<ComponentRequest, 'guildId' | 'channelType' | 'memberPermissions' | 'isGuest'>): void {
  if (guildId === undefined) return;
  const may = (name: PermissionName) =>
    hasPermission(memberPermissions, 'Administrator') || hasPermission(memberPermissions, name);
  const writing = threads.includes(channelType) ? 'SendMessagesInThreads' : 'SendMessages';
  if (!may(writing)) throw new UserError('share-not-permitted', { lacks: 'writing' });
  if (isGuest && !may('UseExternalApps')) throw new UserError('share-not-permitted', { lacks: 'external' });
}
