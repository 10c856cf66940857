import type { Snowflake } from 'discord-api-types/v10';

/** Everybody and every place. */
export interface World {
  readonly bot: LocalUser;
  readonly users: readonly LocalUser[];
  readonly guilds: LocalGuild[];
  /** Every channel and thread by id, direct messages included: each user's with the bot, and one between the first two. */
  readonly channels: Map<Snowflake, LocalChannel>;
}

export interface LocalUser {
  readonly id: Snowflake;
  readonly username: string;
  readonly globalName: string;
  /** One of Discord's 34 locales. */
  readonly locale: string;
  readonly bot: boolean;
}

export interface LocalMember {
  readonly userId: Snowflake;
  /** Permissions in every channel of the guild, unless the channel says otherwise. */
  readonly permissions: bigint;
  readonly nick: string | undefined;
}

export interface LocalRole {
  readonly id: Snowflake;
  name: string;
  readonly permissions: bigint;
  /** Whether everyone may ping it; whoever has Mention Everyone may anyway. */
  mentionable: boolean;
  /** The bot's own, which nobody may give away. */
  readonly managed: boolean;
}

export interface LocalChannel {
  readonly id: Snowflake;
  /** Discord's channel type: 0 text, 1 DM, 3 group DM, 5 announcement, 10 and 11 threads, 15 forum. */
  readonly type: number;
  name: string | undefined;
  readonly guildId: Snowflake | undefined;
  /** The people of a DM; empty in a guild. */
  readonly recipientIds: readonly Snowflake[];
  /** The bot's permissions here. A thread has those of its parent. */
  appPermissions: bigint;
  /** What people may here, by user id, where it is not what they may in the whole guild. A thread has its parent's. */
  readonly memberPermissions: Map<Snowflake, bigint>;
  /** Of a thread. */
  readonly parentId: Snowflake | undefined;
  /** The newest message ever, whether it still stands or not; in a forum, the newest thread. */
  lastMessageId: Snowflake | undefined;
  readonly thread: LocalThread | undefined;
  readonly forum: LocalForum | undefined;
}

export interface LocalThread {
  readonly ownerId: Snowflake;
  readonly createdAtMs: number;
  /** Minutes without a message after which it archives itself: 60, 1440, 4320 or 10080. */
  readonly autoArchiveMinutes: number;
  lastActiveMs: number;
  /** When somebody closed it by hand. */
  closedAtMs: number | undefined;
  locked: boolean;
  /** Without the first message. */
  messageCount: number;
  readonly appliedTags: readonly Snowflake[];
}

export interface LocalForum {
  tags: readonly { readonly id: Snowflake; readonly name: string; readonly moderated: boolean }[];
  /** Whether a post must carry a tag. */
  requiresTag: boolean;
}

export interface LocalGuild {
  readonly id: Snowflake;
  readonly name: string;
  /** preferred_locale. */
  readonly locale: string;
  /** Whether the app was added to this guild; where not, only people who installed it for themselves use it. */
  installed: boolean;
  /** Threads included. */
  readonly channels: LocalChannel[];
  readonly members: readonly LocalMember[];
  readonly roles: LocalRole[];
}
