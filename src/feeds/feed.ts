import type { ItemWords } from '../interview/interview.ts';
import type { Locale } from '../locale.ts';
import type { DiscordsAnswer, PlaceReason, RefusalReason } from './refusal.ts';

/** highlight: the day's highlight · serial: the interview told in order · summary: one section's summary after another */
export const feedKinds = ['highlight', 'serial', 'summary'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** When a feed posts: a local time of day in a zone, on the dates that all of the rest lets pass. */
export interface Rule {
  /** `HH:MM`, 00:00 to 23:59, on the zone's own clock. */
  readonly time: string;
  /** IANA id, or a fixed offset from UTC: `+05:30`. */
  readonly timeZone: string;
  /** ISO days of the week, 1 Monday to 7 Sunday, ascending, at least one. */
  readonly days: readonly number[];
  /** Which of those weekdays of a month: 1 the first to 4 the fourth, -1 the last; absent: each. Ascending, -1 at the end. */
  readonly weeks?: readonly number[];
  /** Absent: on each such date. */
  readonly every?: Interval;
  /** Dates left out; absent: none. */
  readonly except?: readonly DateSpan[];
}

/** Every so many days, counted from a date on, and not before it. */
export interface Interval {
  readonly days: number;
  /** ISO. */
  readonly from: string;
}

/** From a date to another, both included: ISO dates, once; or `MM-DD`, each year, where it may go on over the year's end. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** A forum's tag, as it was called when it was chosen. Its id stays when it is renamed. */
export interface ChosenTag {
  readonly id: string;
  readonly name: string;
}

/** paused: by a moderator · parked: by us, because Discord refuses; it needs a person */
export type FeedState = 'active' | 'paused' | 'parked';

/** Why a feed is parked: what a person has to mend. content-refused: two of its items in a row, for the same. */
export type ParkReason = PlaceReason | 'content-refused';

/** What Discord refused, and how it said so; databases of before 0.2.0 do not know. */
export interface ParkCause {
  readonly reason: ParkReason;
  readonly answer?: DiscordsAnswer;
  /** As Post.item. */
  readonly item?: string;
  /** What the item said, where its words changed since. */
  readonly former?: ItemWords;
}

export interface Parking extends ParkCause {
  readonly atMs: number;
  readonly told: boolean;
  /** Since when its channel takes posts again, as far as looking at it once a day tells. */
  readonly answersSinceMs?: number;
}

/** What a guild receives: channel, kind, time of day, zone, days, role, state. */
export interface Feed {
  /** Short, of a–z and 0–9: it stands in custom ids. */
  readonly id: string;
  /** Of a person's own, their home: see own-home.ts. */
  readonly guildId: string;
  /** A text or announcement channel, a thread, or a forum (where every post is a thread); of a person's own, their home. */
  readonly channelId: string;
  readonly kind: FeedKind;
  /** The interview it tells; undefined: the guild's default one. */
  readonly slug: string | undefined;
  readonly rule: Rule;
  /** The only role that may be pinged. */
  readonly roleId: string | undefined;
  /** Whether a picture comes with each post that quotes; absent: none. */
  readonly card?: boolean;
  /** Whether a thread is opened under each post; absent: none. */
  readonly thread?: boolean;
  /** Whether each post is published to the servers that follow its channel; absent: not. */
  readonly publish?: boolean;
  /** What its posts are tagged with, where they are a forum's. */
  readonly tag?: ChosenTag | undefined;
  /** The server's own line at the end of each post, as typed. */
  readonly closing?: string | undefined;
  /** What a person's own speaks; absent: its guild's language. */
  readonly locale?: Locale;
  readonly state: FeedState;
  /** Fixes the order of its highlights. */
  readonly seed: string;
  /** Epoch milliseconds; what was due before is not its business: when it was added, resumed, or its rule edited. */
  readonly sinceMs: number;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly parked: Parking | undefined;
}

/**
 * claimed: about to be sent, or sent and not yet recorded · sent · skipped: not sent on purpose (late, a moderator's
 * wish, or because we could not look whether it was sent) · failed: refused by Discord, with the reason
 */
export type PostState = 'claimed' | 'sent' | 'skipped' | 'failed';

/**
 * late: more than 6 h past · no-answer: for all the 6 h Discord answered nothing of use · moderator: asked to skip this date ·
 * unverifiable: claimed before a crash, and nobody may look whether it was sent · interview-gone: the one the feed tells is
 * not here · nothing-to-show · the rest: refused by Discord
 */
export type PostReason =
  'late' | 'no-answer' | 'moderator' | 'unverifiable' | 'interview-gone' | 'nothing-to-show' | RefusalReason;

/** One delivery of a feed for one local date. There is at most one for a feed and date: its claim. */
export interface Post {
  readonly feedId: string;
  /** ISO date in the feed's zone. */
  readonly date: string;
  readonly state: PostState;
  /** What it shows: a passage or point id, `<slug>#t<turn>` for a serial part, `<slug>#s<section>` for a summary. */
  readonly item: string | undefined;
  /** What the item said, where its words changed since. */
  readonly former?: ItemWords;
  /** Of a passage: the mark of the excerpt that it shows. */
  readonly mark?: string;
  /** Where it was, or was to be, sent: a feed may move later. */
  readonly channelId: string;
  readonly messageId: string | undefined;
  readonly reason: PostReason | undefined;
  readonly claimedAtMs: number;
  /** The process that claimed it; a fresh random id at each start. */
  readonly claimedBy: string;
  readonly settledAtMs: number | undefined;
}

/** Whether it may be asked for again: nothing was sent, and none is about to be. */
export function mayBeAskedFor({ state, reason }: Pick<Post, 'state' | 'reason'>): boolean {
  return state === 'failed' || (state === 'skipped' && reason !== 'unverifiable');
}

/** The moderators' wishes for one date of a feed, made before it is posted. */
export interface Wish {
  readonly feedId: string;
  readonly date: string;
  /** skip: no post that day · an item: that one instead of the chosen one */
  readonly wish: { readonly kind: 'skip' } | ({ readonly kind: 'item' } & WishedItem);
}

export interface WishedItem {
  readonly item: string;
  /** What it said when it was wished for, where its words changed since. */
  readonly former?: ItemWords;
}

/** An item that a feed never shows again. */
export interface Ban {
  readonly item: string;
  /** What it said when it was banned, where its words changed since. */
  readonly former?: ItemWords;
  /** What else says those words now: what they were parted into, or joined with. */
  readonly also?: readonly string[];
}
