import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { FeedPermission } from '../user-error.ts';
import { hasPermission, type PermissionName } from '../render/has-permission.ts';

/** Where a feed may post: text and announcement channels, their public threads, and forums. For `channel_types`. */
export const feedChannelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.GuildForum,
] as const;

const names: Readonly<Record<FeedPermission, PermissionName>> = {
  'view-channel': 'ViewChannel',
  'send-messages': 'SendMessages',
  'send-messages-in-threads': 'SendMessagesInThreads',
  'create-public-threads': 'CreatePublicThreads',
  'create-posts': 'SendMessages',
  'embed-links': 'EmbedLinks',
  'read-message-history': 'ReadMessageHistory',
  'attach-files': 'AttachFiles',
  'mention-everyone': 'MentionEveryone',
};

/** What posting in channels, threads and forums takes, pictures and threads under posts included; an invite asks for no more. Answering needs nothing. */
export const postingPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

/** What a feed's posts do beyond showing text. */
export interface PostingWishes {
  readonly card?: boolean | undefined;
  readonly thread?: boolean | undefined;
}

const speaking: ReadonlyMap<number, FeedPermission> = new Map([
  [ChannelType.AnnouncementThread, 'send-messages-in-threads'],
  [ChannelType.PublicThread, 'send-messages-in-threads'],
  [ChannelType.PrivateThread, 'send-messages-in-threads'],
  [ChannelType.GuildForum, 'create-posts'],
  [ChannelType.GuildMedia, 'create-posts'],
]);

/**
 * What the bot lacks to post a feed in a channel of this type, in the order of Discord's settings. `appPermissions` are
 * those of that very channel as the payload tells them; they leave implicit rules out: an administrator may do
 * anything, and without View Channel nothing else counts, so that it alone is named.
 * @param wishes - whether pictures come with the posts, and threads are opened under them
 */
export function missingPermissions(
  channelType: number,
  appPermissions: bigint,
  { card = false, thread = false }: PostingWishes = {},
): readonly FeedPermission[] {
  return lacking(appPermissions, [
    speak(channelType),
    ...(thread ? (['create-public-threads'] as const) : []),
    'embed-links',
    ...(card ? (['attach-files'] as const) : []),
    'read-message-history',
  ]);
}

/** What somebody lacks to write there by hand, likewise. */
export function missingToWrite(channelType: number, memberPermissions: bigint): readonly FeedPermission[] {
  return lacking(memberPermissions, [speak(channelType)]);
}

function speak(channelType: number): FeedPermission {
  return speaking.get(channelType) ?? 'send-messages';
}

function lacking(permissions: bigint, needed: readonly FeedPermission[]): readonly FeedPermission[] {
  const holds = (permission: FeedPermission) => hasPermission(permissions, names[permission]);
  if (hasPermission(permissions, 'Administrator')) return [];
  if (!holds('view-channel')) return ['view-channel'];
  return needed.filter((permission) => !holds(permission));
}
