import type { Feed, ParkReason, Post, PostReason, Rule, Wish } from '../feeds/feed.ts';
import type { Locale } from '../locale.ts';

/** What a guild's moderators chose. */
export interface GuildSettings {
  /** The language of posts; undefined: what Discord says the guild speaks is used when a feed is added. */
  readonly locale: Locale | undefined;
  /** The interview used where none is named. */
  readonly slug: string | undefined;
  /** Whether answers to commands are for the asker's eyes only unless asked otherwise. */
  readonly privateReplies: boolean;
}

/** A passage or point somebody kept. */
export interface SavedQuote {
  readonly userId: string;
  /** Its id, `<slug>#…`. */
  readonly item: string;
  readonly savedAtMs: number;
}

/** What may change of a feed after it was added. */
export interface FeedChanges {
  readonly channelId?: string;
  readonly channelName?: string | undefined;
  readonly kind?: Feed['kind'];
  readonly slug?: string | undefined;
  readonly rule?: Rule;
  readonly roleId?: string | undefined;
  readonly card?: boolean;
  readonly state?: 'active' | 'paused';
  /** Set with a new rule or on resuming. */
  readonly sinceMs?: number;
}

/**
 * Durable state. Every failed write throws (loudly: nothing is half-written); nothing here passes through the cache.
 * All methods are atomic by themselves, and throw StoreError for what an operator has to mend. Times are epoch milliseconds, dates ISO.
 */
export interface Store {
  settings(guildId: string): Promise<GuildSettings>;
  changeSettings(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings>;

  /** Refuses with UserError 'too-many-feeds' beyond 25 of a guild. */
  addFeed(feed: Feed): Promise<void>;
  feed(id: string): Promise<Feed | undefined>;
  /** A guild's, oldest first. */
  feedsOf(guildId: string): Promise<readonly Feed[]>;
  /** A new state clears a parking. Undefined where there is no such feed. */
  changeFeed(id: string, changes: FeedChanges): Promise<Feed | undefined>;
  /** Only where it is active and posts to that channel. Whether this call parked it: whoever did tells its creator, once. */
  parkFeed(id: string, channelId: string, reason: ParkReason, atMs: number): Promise<boolean>;
  /** That its creator was told of the parking. */
  markTold(id: string): Promise<void>;
  /** With its posts, wishes and bans. False where there is no such feed. */
  removeFeed(id: string): Promise<boolean>;

  /** The distinct rules of active feeds: far fewer than feeds. */
  activeRules(): Promise<readonly Rule[]>;
  /** Active feeds of a rule without a post for the date, whose sinceMs is at most `dueMs`; by id, at most `limit`. */
  feedsDue(rule: Rule, date: string, dueMs: number, limit: number): Promise<readonly Feed[]>;

  /**
   * Takes the one claim for (feed, date). False where there is a post already, in whatever state, or no such feed any more.
   * A post that is settled from the start (skipped as late, say) is recorded by the same one step.
   */
  claim(post: Post): Promise<boolean>;
  /** Takes over a claim that another process left: only where it still is `claimed` by `from`. */
  takeOver(feedId: string, date: string, from: string, by: string, atMs: number): Promise<boolean>;
  /** Claims still open that were taken before `beforeMs`, by others than `by`; oldest first, at most `limit`. */
  openClaims(by: string, beforeMs: number, limit: number): Promise<readonly Post[]>;
  /** Gives an own claim back untouched: nothing was sent for it, and it may be claimed again. False as for settling. */
  release(feedId: string, date: string, by: string): Promise<boolean>;
  /** False where the claim is not `by`'s any more, taken over or gone with its feed: then nothing is written. */
  settleSent(feedId: string, date: string, by: string, messageId: string, atMs: number): Promise<boolean>;
  /** Settles an own claim as skipped or failed. False as for sent. */
  settleUnsent(
    feedId: string,
    date: string,
    by: string,
    state: 'skipped' | 'failed',
    reason: PostReason,
    atMs: number,
  ): Promise<boolean>;
  /** Frees a date whose post failed: Discord refused it, so nothing stands there. False for any other post. */
  reopen(feedId: string, date: string): Promise<boolean>;
  /** A feed's posts, newest date first, at most `limit`. */
  posts(feedId: string, limit: number): Promise<readonly Post[]>;
  post(feedId: string, date: string): Promise<Post | undefined>;
  /** Items of a feed's sent posts and open claims, oldest first: its history. */
  shownItems(feedId: string): Promise<readonly string[]>;

  wishes(feedId: string): Promise<readonly Wish[]>;
  /**
   * One a date: a later one replaces it; undefined takes it back.
   * @throws UserError 'feed-not-found'
   */
  setWish(feedId: string, date: string, wish: Wish['wish'] | undefined): Promise<void>;
  /** Items a feed never shows again, in the order they were banned. */
  banned(feedId: string): Promise<readonly string[]>;
  /** @throws UserError 'feed-not-found' */
  ban(feedId: string, item: string): Promise<void>;
  /** Takes a ban back. */
  unban(feedId: string, item: string): Promise<void>;

  /** A person's, newest first. */
  savedBy(userId: string): Promise<readonly SavedQuote[]>;
  /** False where it was saved already. */
  saveQuote(quote: SavedQuote): Promise<boolean>;
  removeSaved(userId: string, item: string): Promise<boolean>;
  /** All that a person saved; how many there were. */
  forgetMember(userId: string): Promise<number>;

  /** Guilds anything is kept of. */
  guildIds(): Promise<readonly string[]>;
  /** Notes that on this UTC date Discord itself said the guild is gone; how many separate dates there are since it was last seen. */
  noteAbsence(guildId: string, date: string): Promise<{ readonly dates: number; readonly firstDate: string }>;
  /** It was seen: absences noted so far count no more. */
  noteSeen(guildId: string): Promise<void>;
  /** Settings, feeds, posts, wishes, bans and absences of a guild. */
  forgetGuild(guildId: string): Promise<void>;

  /**
   * Does `work` and keeps its reply, all of it or nothing; where that id was done before, within a day, gives back the
   * reply of then. What `work` is handed is the store inside that transaction: the outer one waits for its end.
   */
  once(id: string, atMs: number, work: (store: Store) => Promise<string>): Promise<string>;

  close(): Promise<void>;
}
