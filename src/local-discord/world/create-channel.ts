import type { Snowflake } from 'discord-api-types/v10';
import type { LocalChannel, LocalThread } from './world.ts';

export const channelTypes = { text: 0, dm: 1, announcement: 5, announcementThread: 10, publicThread: 11, forum: 15 };

export interface ChannelStart {
  readonly id: Snowflake;
  readonly type: number;
  readonly name?: string;
  readonly guildId?: Snowflake;
  readonly recipientIds?: readonly Snowflake[];
  readonly appPermissions: bigint;
}

export function createChannel({
  id,
  type,
  name,
  guildId,
  recipientIds = [],
  appPermissions,
}: ChannelStart): LocalChannel {
  return {
    id,
    type,
    name,
    guildId,
    recipientIds,
    appPermissions,
    memberPermissions: new Map(),
    parentId: undefined,
    lastMessageId: undefined,
    thread: undefined,
    forum: type === channelTypes.forum ? { tags: tagsOf(id), requiresTag: false } : undefined,
  };
}

export interface ThreadStart {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  /** 0: it was there from the beginning, and stays open. */
  readonly createdAtMs: number;
  readonly autoArchiveMinutes?: number;
  readonly appliedTags?: readonly Snowflake[];
}

/** A public thread of a channel; in a forum, a post. */
export function createThread(parent: LocalChannel, start: ThreadStart): LocalChannel {
  const { announcement, announcementThread, publicThread } = channelTypes;
  return {
    id: start.id,
    type: parent.type === announcement ? announcementThread : publicThread,
    name: start.name,
    guildId: parent.guildId,
    recipientIds: [],
    parentId: parent.id,
    lastMessageId: undefined,
    forum: undefined,
    get appPermissions() {
      return parent.appPermissions;
    },
    set appPermissions(held: bigint) {
      parent.appPermissions = held;
    },
    memberPermissions: parent.memberPermissions,
    thread: {
      ownerId: start.ownerId,
      createdAtMs: start.createdAtMs,
      autoArchiveMinutes: start.autoArchiveMinutes ?? longestArchiveMinutes,
      lastActiveMs: start.createdAtMs === 0 ? Number.POSITIVE_INFINITY : start.createdAtMs,
      closedAtMs: undefined,
      locked: false,
      messageCount: 0,
      appliedTags: start.appliedTags ?? [],
    },
  };
}

const longestArchiveMinutes = 10_080;

/** When the thread was archived, by hand or for want of messages; undefined while it is open. */
export function archivedAtMs(thread: LocalThread, atMs: number): number | undefined {
  if (thread.closedAtMs !== undefined) return thread.closedAtMs;
  const sleepsAtMs = thread.lastActiveMs + thread.autoArchiveMinutes * 60_000;
  return atMs >= sleepsAtMs ? sleepsAtMs : undefined;
}

function tagsOf(forumId: Snowflake) {
  const numbered = (offset: bigint): Snowflake => String(BigInt(forumId) + offset);
  return [
    { id: numbered(10n), name: 'notices', moderated: true },
    { id: numbered(20n), name: 'quotes', moderated: false },
  ];
}
