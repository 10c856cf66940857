import type { Feed, Post } from '../feeds/feed.ts';
import type { FollowUpKind } from '../feeds/follow-up.ts';
import { backOffMs } from '../back-off-ms.ts';
import type { Clock } from '../clock.ts';
import type { SentPost } from './poster.ts';
import { windowMs } from '../feeds/occurrence.ts';

/** A claim in this process's hands, from the claim to its end. */
export interface HeldPost {
  readonly feedId: string;
  readonly guildId: string;
  readonly date: string;
  readonly channelId: string;
  readonly item: string;
  /** As Post.mark. */
  readonly mark?: string;
  /** Whether its words are others now than those it was claimed for. */
  readonly corrected: boolean;
  /** By the wall clock; sent later than this it would be late. */
  readonly untilMs: number;
  /** Asked for by a moderator: pausing the feed does not take it back. */
  readonly manual: boolean;
  /** When it was claimed, by the wall clock of then; by a clock set back since, where that is later than now. */
  readonly claimedAtMs: number;
  /** Since when it is in hand, by the steady clock. */
  readonly heldSinceMs: number;
  /** Who holds the claim as far as this process knows: itself, or the process that left it. */
  owner: string;
  /** When the claim was taken or renewed, by the steady clock. */
  renewedMs: number;
  /** Whether a message may have been stored that nobody knows of; otherwise surely none was. */
  inDoubt: boolean;
  /** What its feed wanted to be done with it once it stands. */
  readonly followUps: readonly FollowUpKind[];
  /** Stored by Discord; what is left is to record it. */
  sent: SentPost | undefined;
  /** In a row. */
  failures: number;
}

/** A claim this old that nobody renewed was left by a process that is no more. */
export const leaseMs = 5 * 60_000;

/** The longest pause between two tries of one post. */
const longestPauseMs = 2 * 60_000;

/** How long a post in hand waits after so many failures. */
export function heldPauseMs({ failures }: HeldPost, random: () => number): number {
  return backOffMs(failures, random, longestPauseMs);
}

export type ItemPost = Post & { readonly item: string };

export function postKey({ feedId, date }: { readonly feedId: string; readonly date: string }): string {
  return `${feedId}:${date}`;
}

/** A claim that this process just took. */
export function holdClaim(
  feed: Feed,
  post: ItemPost,
  { untilMs, manual, steadyMs }: { readonly untilMs: number; readonly manual: boolean; readonly steadyMs: number },
): HeldPost {
  return { ...hold(feed, post, steadyMs), untilMs, manual, inDoubt: false };
}

/**
 * A claim that a process left. Nobody knows how far it came, nor what asked for it.
 * @param dueMs - when the date is due by the feed's present rule, where it is at all
 */
export function holdLeftClaim(
  feed: Feed,
  post: ItemPost,
  { dueMs, steadyMs }: { readonly dueMs: number | undefined; readonly steadyMs: number },
): HeldPost {
  const wasDue = dueMs !== undefined && dueMs <= post.claimedAtMs;
  const untilMs = (dueMs ?? post.claimedAtMs) + windowMs;
  return { ...hold(feed, post, steadyMs), untilMs, manual: !wasDue, inDoubt: true };
}

function hold(
  { guildId, thread, publish }: Feed,
  { feedId, date, channelId, item, former, mark, claimedAtMs, claimedBy }: ItemPost,
  steadyMs: number,
) {
  return {
    feedId,
    guildId,
    date,
    channelId,
    item,
    ...(mark !== undefined && { mark }),
    corrected: former !== undefined,
    claimedAtMs,
    heldSinceMs: steadyMs,
    owner: claimedBy,
    renewedMs: steadyMs,
    followUps: [...(thread === true ? (['thread'] as const) : []), ...(publish === true ? (['publish'] as const) : [])],
    sent: undefined,
    failures: 0,
  };
}

const dayMs = 24 * 60 * 60_000;

/**
 * Where in the history a message of a claim may stand at the earliest, by the wall clock of now. A claim may have been
 * renewed for as long as the window lasts, and by a clock that was wrong then; one later than the present proves that the
 * clock was set back since. The poster knows how far it is ahead now.
 */
export function searchSinceMs({ claimedAtMs, heldSinceMs }: HeldPost, { wall, steady }: Clock): number {
  const wallMs = wall();
  const sinceMs = Math.min(claimedAtMs, wallMs - (steady() - heldSinceMs));
  return sinceMs - (claimedAtMs > wallMs ? 7 * dayMs : dayMs);
}
