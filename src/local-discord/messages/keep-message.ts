import { findChannel } from '../world/find-channel.ts';
import type { MessageContext } from './message-context.ts';
import type { StoredMessage } from './message-store.ts';

/** Puts a new message where it belongs: its channel's newest; whom it pings is pinged, whatever becomes of it. */
export function keepMessage({ clock, world, messages, pings }: MessageContext, stored: StoredMessage): void {
  const { message, seenBy } = stored;
  const channel = findChannel(world, message.channel_id);
  if (channel !== undefined && seenBy === undefined) {
    channel.lastMessageId = message.id;
    if (channel.thread !== undefined) {
      channel.thread.closedAtMs = undefined;
      channel.thread.lastActiveMs = Math.max(channel.thread.lastActiveMs, clock());
      if (message.id !== channel.id) channel.thread.messageCount += 1;
    }
  }
  const userIds = message.mentions.map(({ id }) => id);
  const roleIds = message.mention_roles;
  if (userIds.length > 0 || roleIds.length > 0 || message.mention_everyone) {
    const { id: messageId, channel_id: channelId, mention_everyone: everyone } = message;
    pings.push({ messageId, channelId, userIds, roleIds, everyone });
  }
  messages.add(stored);
}
