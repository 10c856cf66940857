import type { LocalChannel, LocalForum, LocalThread, World } from './world.ts';
import { userJson } from './user-json.ts';
import { findGuild } from './find-channel.ts';
import { archivedAtMs } from './create-channel.ts';

const requiresTag = 1 << 4;

/** A channel as an interaction and GET /channels/:id carry it. */
export function channelJson(
  channel: LocalChannel,
  world: World,
  atMs: number,
): Readonly<Record<string, unknown>> & { readonly id: string } {
  const { id, type, guildId, name, thread, forum, lastMessageId } = channel;
  const flags = forum?.requiresTag === true ? requiresTag : 0;
  const base = { id, type, flags, last_message_id: lastMessageId ?? null };
  if (guildId === undefined) {
    return { ...base, recipients: world.users.filter((user) => channel.recipientIds.includes(user.id)).map(userJson) };
  }
  const placed = { ...base, guild_id: guildId, name, parent_id: channel.parentId ?? null, rate_limit_per_user: 0 };
  if (thread !== undefined) return { ...placed, ...threadPart(thread, atMs) };
  return {
    ...placed,
    position: 0,
    permission_overwrites: overwrites(channel, world),
    topic: null,
    nsfw: false,
    ...(forum === undefined ? {} : forumPart(forum)),
  };
}

function threadPart(thread: LocalThread, atMs: number) {
  const archivedMs = archivedAtMs(thread, atMs);
  return {
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    member_count: 1,
    total_message_sent: thread.messageCount,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: archivedMs !== undefined,
      archive_timestamp: isoTime(archivedMs ?? thread.createdAtMs),
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: isoTime(thread.createdAtMs),
    },
  };
}

function forumPart(forum: LocalForum) {
  return {
    available_tags: forum.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}

/** What makes the bot's permissions here differ from those of its role, and people's from theirs in the guild. */
function overwrites({ guildId, appPermissions, memberPermissions }: LocalChannel, world: World) {
  const guild = findGuild(world, guildId);
  const held = guild?.roles.find(({ managed }) => managed)?.permissions ?? 0n;
  const people = (guild?.members ?? []).map(({ userId, permissions }) =>
    overwrite(userId, permissions, memberPermissions.get(userId) ?? permissions),
  );
  return [overwrite(world.bot.id, held, appPermissions), ...people].flat();
}

function overwrite(id: string, held: bigint, here: bigint) {
  return held === here ? [] : [{ id, type: 1, allow: String(here & ~held), deny: String(held & ~here) }];
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000+00:00');
}
