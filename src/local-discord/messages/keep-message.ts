import type { Realm } from '../realm.ts';
import { findChannel } from '../world/find.ts';
import type { StoredMessage } from './message-store.ts';

/** Puts a new message where it belongs: its channel's newest; whom it pings is pinged, whatever becomes of it. */
export function keepMessage(realm: Realm, stored: StoredMessage): void {
  const { message, seenBy } = stored;
  const channel = findChannel(realm.cast, message.channel_id);
  if (channel !== undefined && seenBy === undefined) {
    channel.lastMessageId = message.id;
    if (channel.thread !== undefined) {
      channel.thread.closedAtMs = undefined;
      channel.thread.lastActiveMs = Math.max(channel.thread.lastActiveMs, realm.clock());
      if (message.id !== channel.id) channel.thread.messageCount += 1;
    }
  }
  const userIds = message.mentions.map(({ id }) => id);
  const roleIds = message.mention_roles;
  if (userIds.length > 0 || roleIds.length > 0 || message.mention_everyone) {
    const { id: messageId, channel_id: channelId, mention_everyone: everyone } = message;
    realm.pings.push({ messageId, channelId, userIds, roleIds, everyone });
  }
  realm.messages.add(stored);
}
