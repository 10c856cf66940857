import type { UnreadableFeed } from '../feeds/unreadable-feed.ts';
import type { Ban, Feed, ParkCause, Post, PostReason, Rule, Wish } from '../feeds/feed.ts';
import type { Lack, LackKind } from '../feeds/lack.ts';
import type { Refusal, RefusalReason } from '../feeds/refusal.ts';
import type { FeedTelling, TellingTries } from '../feeds/feed-telling.ts';
import type { FollowUpKind } from '../feeds/follow-up.ts';
import type { FormerWords, ItemWords } from '../interview/interview.ts';
import type { Edition } from '../interview/edition.ts';
import type { Locale } from '../locale.ts';
import type { FeedChanges } from './feed-changes.ts';
import type { FollowUpRecords } from './follow-up-records.ts';
import type { Display, MemberRecords } from './member-settings.ts';

/** What a guild's moderators chose. */
export interface GuildSettings {
  /** The language of posts; undefined: what Discord says the guild speaks is used when a feed is added. */
  readonly locale: Locale | undefined;
  /** The interview used where none is named. */
  readonly slug: string | undefined;
  /** Whether answers to commands are for the asker's eyes only unless asked otherwise. */
  readonly privateReplies: boolean;
  /** Of posts; absent: embeds. */
  readonly display?: Display | undefined;
  /** Choices that cannot be read, and count as not made. */
  readonly unreadable?: readonly SettingsChoice[];
}

export type SettingsChoice = 'locale' | 'slug' | 'privateReplies' | 'display';

/** Who asked for a deed, and where; in direct messages in no guild. */
export interface Asker {
  readonly userId: string;
  readonly guildId: string | undefined;
}

/** A passage or point somebody kept. */
export interface SavedQuote {
  readonly userId: string;
  /** Its id, `<slug>#…`. */
  readonly item: string;
  readonly savedAtMs: number;
  /** What it said when it was saved, where its words changed since. */
  readonly former?: ItemWords;
  /** With `former`: the kept id of the words of then, which tells it from what else they became part of. */
  readonly kept?: string;
  /** The mark of the excerpt that it stood there as; absent: whole. */
  readonly mark?: string;
  /** What its saver wrote beside it, as typed. */
  readonly note?: string;
}

/** What is known of an interview's texts. */
export interface KnownText {
  readonly slug: string;
  /** The key of its latest edition. */
  readonly edition: string;
  /** The key of its first places. */
  readonly first: string;
  /** How many editions there were. */
  readonly editions: number;
}

/** A part of what an edition says, compressed. */
export interface WordingPart {
  readonly slug: string;
  readonly edition: string;
  readonly part: number;
  readonly words: string;
}

/** An interview's latest edition, found out beside the one before. */
export interface LatestEdition {
  readonly slug: string;
  /** The key of the edition that was the latest; undefined where there was none. */
  readonly before: string | undefined;
  readonly now: Edition;
  readonly first: Edition;
}

/** A date of a rule. */
export interface DueDate {
  readonly date: string;
  readonly dueMs: number;
  /** The present, by the wall clock. */
  readonly atMs: number;
}

/** What becomes of a claim that Discord refused; it is given back where nothing is said. */
export interface AfterRefusal {
  /** The date is over with: its post failed for this. */
  readonly settleAs?: RefusalReason;
  /** It stays claimed: it may have been sent before. */
  readonly keepClaim?: boolean;
  /** Items that are left out no more. */
  readonly allowAgain?: readonly string[];
  /** Its feed is parked for this, as by parkFeed. */
  readonly stop?: ParkCause;
}

/** lost: the claim is not `by`'s any more, and nothing is written · parked: its feed, too, by this call */
export type RefusalRecord = 'lost' | 'recorded' | 'parked';

/**
 * Durable state. Every failed write throws (loudly: nothing is half-written); nothing here passes through the cache.
 * All methods are atomic by themselves, and throw StoreError for what an operator has to mend. A row that cannot be read is
 * left out, and takes nothing else along: what is said of it here, of feeds and saved quotes, is all there is. Times are epoch milliseconds, dates ISO.
 */
export interface Store extends FollowUpRecords, MemberRecords {
  settings(guildId: string): Promise<GuildSettings>;
  changeSettings(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings>;

  /** Refuses with UserError 'too-many-feeds' beyond 25 of a guild, or one of a person's own. */
  addFeed(feed: Feed): Promise<void>;
  feed(id: string): Promise<Feed | undefined>;
  /** A guild's, oldest first. */
  feedsOf(guildId: string): Promise<readonly Feed[]>;
  unreadableFeeds(guildId: string): Promise<readonly UnreadableFeed[]>;
  /** A new state clears a parking. Undefined where there is no such feed. */
  changeFeed(id: string, changes: FeedChanges): Promise<Feed | undefined>;
  /** Only where it is active and posts to that channel. Whether this call parked it. */
  parkFeed(id: string, channelId: string, cause: ParkCause, atMs: number): Promise<boolean>;
  /** Parked feeds whose channel was not looked at since `sinceMs`, by id, after `afterId`, at most `limit`. */
  parkedFeeds(sinceMs: number, afterId: string, limit: number): Promise<readonly Feed[]>;
  /** Takes the one look at a parked feed's channel, where there was none since `sinceMs`. Whether this call took it. */
  takeParkedLook(id: string, sinceMs: number, atMs: number): Promise<boolean>;
  /** Whether the channel of a parked feed takes posts again. */
  noteParkedAnswer(id: string, channelId: string, answers: boolean, atMs: number): Promise<void>;
  /** Which interviews feeds name, and those feeds' ids. */
  namedInterviews(): Promise<readonly { readonly slug: string; readonly feedIds: readonly string[] }[]>;
  /** With its posts, wishes and bans. False where there is no such feed. */
  removeFeed(id: string): Promise<boolean>;
  /** The same for one that cannot be read. */
  removeUnreadable(guildId: string, key: string): Promise<boolean>;

  /** The distinct rules of active feeds: far fewer than feeds. */
  activeRules(): Promise<readonly Rule[]>;
  /**
   * Active feeds of a rule without a post for the date, whose sinceMs is at most `dueMs`; by id, at most `limit`. Not those
   * that Discord refused, where it is to be asked again after `atMs` only.
   */
  feedsDue(rule: Rule, due: DueDate, limit: number): Promise<readonly Feed[]>;

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
  settleSent(
    feedId: string,
    date: string,
    by: string,
    messageId: string,
    atMs: number,
    /** What is still to be done with it, from then on. */
    followUps?: readonly FollowUpKind[],
  ): Promise<boolean>;
  /** Settles an own claim as skipped or failed. False as for sent. */
  settleUnsent(
    feedId: string,
    date: string,
    by: string,
    state: 'skipped' | 'failed',
    reason: PostReason,
    atMs: number,
  ): Promise<boolean>;
  /**
   * Records a refusal of an own claim, and what becomes of the claim and of its feed, in one step. Of a feed's refusals the
   * latest are kept, and those whose item is left out.
   */
  refuse(refusal: Refusal, by: string, then?: AfterRefusal): Promise<RefusalRecord>;
  /** A feed's refusals, the latest first, at most `limit`. */
  refusals(feedId: string, limit: number): Promise<readonly Refusal[]>;
  /** Refusals whose item is passed over since, the oldest first. */
  leftOut(feedId: string): Promise<readonly Refusal[]>;
  /** The item is passed over no more. */
  allowAgain(feedId: string, item: string): Promise<void>;
  /** What a feed is short of, by kind. */
  lacks(feedId: string): Promise<readonly Lack[]>;
  /**
   * What a date showed a feed to be short of, among the kinds that it is about: what is not found is over. Those that were
   * not known.
   */
  keepLacks(
    feedId: string,
    date: string,
    about: readonly LackKind[],
    found: readonly Pick<Lack, 'kind' | 'of'>[],
  ): Promise<readonly Lack[]>;
  /** What is still to be told: it is added by what makes it so (parkFeed, refuse, keepLacks), in the same step. */
  tellingsDue(atMs: number, limit: number): Promise<readonly FeedTelling[]>;
  /** Takes the next try of one, as it was read, until then; undefined where another process has it, or it is over. */
  takeTelling(telling: FeedTelling, atMs: number, untilMs: number): Promise<FeedTelling | undefined>;
  /** Gives back one that was taken, for a later try; nothing where it was taken since. */
  putOffTelling(taken: FeedTelling, later: TellingTries): Promise<void>;
  /** It is not tried any more. @param told - whether it arrived, which its feed, or its lack, says from then on */
  endTelling(telling: FeedTelling, told: boolean): Promise<void>;
  /** Frees a date on which surely nothing was sent: its post failed, or was skipped, but not as unverifiable. False for any other. */
  reopen(feedId: string, date: string): Promise<boolean>;
  /** Frees the dates since `sinceMs` on which there was nothing to show: of one feed, or of all that lacked something. */
  reopenLacking(sinceMs: number, feedId?: string): Promise<void>;
  /** A feed's posts, newest date first, at most `limit`. */
  posts(feedId: string, limit: number): Promise<readonly Post[]>;
  post(feedId: string, date: string): Promise<Post | undefined>;
  /** Whether a post was claimed since then of whose date nothing can be read: it may be any date's. */
  hasUndatedPost(feedId: string, sinceMs: number): Promise<boolean>;
  /** How many of a feed's records cannot be read: posts, refusals, lacks, wishes, bans. */
  unreadableRecords(feedId: string): Promise<number>;
  /** Items of a feed's sent posts and open claims, oldest first: its history. */
  shownItems(feedId: string): Promise<readonly string[]>;

  wishes(feedId: string): Promise<readonly Wish[]>;
  /**
   * One a date: a later one replaces it; undefined takes it back.
   * @throws UserError 'feed-not-found'
   */
  setWish(feedId: string, date: string, wish: Wish['wish'] | undefined): Promise<void>;
  /** Items a feed never shows again, in the order they were banned. */
  banned(feedId: string): Promise<readonly Ban[]>;
  /** What was left out since Discord refused it is banned instead. @throws UserError 'feed-not-found' */
  ban(feedId: string, item: string): Promise<void>;
  /** Takes a ban back. */
  unban(feedId: string, item: string): Promise<void>;

  /** A person's, newest first. */
  savedBy(userId: string): Promise<readonly SavedQuote[]>;
  /** False where it was saved already. */
  saveQuote(quote: SavedQuote): Promise<boolean>;
  removeSaved(userId: string, item: string): Promise<boolean>;
  /** Writes a note beside one, or takes it away; what was answered before, with the former one, is forgotten. False where it is not saved. */
  setNote(userId: string, item: string, note: string | undefined): Promise<boolean>;
  /** How many of a person's cannot be read. */
  unreadableSaved(userId: string): Promise<number>;
  /** Takes those away; how many there were. */
  removeUnreadableSaved(userId: string): Promise<number>;
  /** All that a person saved, legible or not, and chose, and their own feed; how many there were of what they saved. */
  forgetMember(userId: string): Promise<number>;

  /** Guilds anything is kept of; no person's home. */
  guildIds(): Promise<readonly string[]>;
  /** Notes that on this UTC date Discord itself said the guild is gone; how many separate dates there are since it was last seen. */
  noteAbsence(guildId: string, date: string): Promise<{ readonly dates: number; readonly firstDate: string }>;
  /** It was seen: absences noted so far count no more. */
  noteSeen(guildId: string): Promise<void>;
  /** Settings, feeds, posts, wishes, bans and absences of a guild. */
  forgetGuild(guildId: string): Promise<void>;

  /**
   * Does `work` and keeps its reply, all of it or nothing; where that id was done before, within a day, gives back the
   * reply of then; undefined where that cannot be read. What `work` is handed is the store inside that transaction: the outer one waits for its end.
   */
  once(id: string, atMs: number, work: (store: Store) => Promise<string>, by?: Asker): Promise<string | undefined>;
  /** What is kept under an id: what `changeKept` kept there, or the reply of what was done. */
  kept(id: string): Promise<string | undefined>;
  /** Keeps under an id, for a day, what `change` makes of what is kept there; nothing for undefined. One step for all processes. */
  changeKept(
    id: string,
    atMs: number,
    change: (kept: string | undefined) => string | undefined,
    by?: Asker,
  ): Promise<void>;
  /** Those that are a day old by then, also where nothing is done any more. */
  forgetOldDeeds(nowMs: number): Promise<void>;

  /** Of every interview that was ever here with a store. */
  knownTexts(): Promise<readonly KnownText[]>;
  /** The places that an interview's rows and buttons of before hashes mean. */
  firstPlaces(slug: string): Promise<string | undefined>;
  /** Every edition of an interview. */
  editionsOf(slug: string): Promise<readonly Edition[]>;
  /** What an interview said and says no more, by hash, after `afterHash`, at most `limit`. */
  formerWords(slug: string, afterHash: string, limit: number): Promise<ReadonlyMap<string, FormerWords>>;
  /** For a hash, the last one counts. */
  keepFormerWords(slug: string, words: ReadonlyMap<string, FormerWords>): Promise<void>;
  /** What an edition says, part by part; nothing where it is not the latest. */
  wording(slug: string, edition: string): Promise<readonly string[]>;
  /** Before the edition is the latest. */
  keepWording(parts: readonly WordingPart[]): Promise<void>;
  /**
   * Makes these editions the latest, where the latest is still the one before; what others say is forgotten. The slugs of
   * those where it was.
   */
  keepLatest(editions: readonly LatestEdition[]): Promise<readonly string[]>;
  /**
   * Looks through the latest of everything for what cannot be read: how many rows of each table. @throws the signal's reason
   */
  survey(signal: AbortSignal): Promise<Readonly<Partial<Record<string, number>>>>;

  close(): Promise<void>;
}
