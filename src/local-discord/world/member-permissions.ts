import type { LocalChannel, LocalMember } from './world.ts';

/** What somebody may in a channel; in the whole guild, where none is named. */
export function memberPermissions({ userId, permissions }: LocalMember, channel: LocalChannel | undefined): bigint {
  return channel?.memberPermissions.get(userId) ?? permissions;
}
