import type { FeedPermission } from '../../user-error.ts';
import type { Feed, Post } from '../../feeds/feed.ts';
import type { FollowUp } from '../../feeds/follow-up.ts';
import type { Lack } from '../../feeds/lack.ts';
import type { Planned } from '../../feeds/plan-feed.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Refusal } from '../../feeds/refusal.ts';

/** How one feed is. */
export interface FeedStatus {
  readonly feed: Feed;
  /** What it posts next: two, for one may be waiting to be asked again. */
  readonly planned: readonly Planned[];
  /** The interview that it would quote, had it its text. */
  readonly withoutText: Interview | undefined;
  /** Its latest posts, newest first. */
  readonly posts: readonly Post[];
  /** What Discord refused lately, the latest first. */
  readonly refusals: readonly Refusal[];
  /** What is passed over since Discord refused it, the oldest first. */
  readonly leftOut: readonly Refusal[];
  readonly lacks: readonly Lack[];
  /** How many of its records cannot be read. */
  readonly unreadable: number;
  /** What the bot lacks in its channel right now; undefined where nobody tells. */
  readonly missing: readonly FeedPermission[] | undefined;
  /** Whether Discord says that its channel is gone, or does not show it. */
  readonly isHidden: boolean;
  /** What is still to be done with its posts. */
  readonly followUps: readonly FollowUp[];
  /** What is to be said about its forum's tags, in the reader's language. */
  readonly tagNotes: readonly string[];
  /** Whether its role is pinged, as far as those permissions tell. */
  readonly pings: boolean | undefined;
  /** When it was asked for. */
  readonly atMs: number;
}
