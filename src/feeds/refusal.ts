import type { ItemWords } from '../interview/interview.ts';

/** Something about the channel, or about what the bot may do there: a person may have to mend it. */
export const placeReasons = [
  'missing-permission',
  'unknown-channel',
  /** A thread is locked or archived. */
  'thread-closed',
  /** A forum demands a tag, and has none that the bot may give. */
  'tag-required',
  /** Anything else of the kind. */
  'refused',
] as const;
export type PlaceReason = (typeof placeReasons)[number];

/**
 * Why Discord did not take a post. content-refused: for what the post says, so another one may be taken · not-now: it may
 * take the same one later · the rest: of the place
 */
export type RefusalReason = 'content-refused' | 'not-now' | PlaceReason;

export function isRefusalReason(reason: string): reason is RefusalReason {
  return reason === 'content-refused' || reason === 'not-now' || isPlaceReason(reason);
}

export type RefusalKind = 'content' | 'moment' | 'place';

export function refusalKind(reason: RefusalReason): RefusalKind {
  if (reason === 'content-refused') return 'content';
  return reason === 'not-now' ? 'moment' : 'place';
}

export function isPlaceReason(reason: string | undefined): reason is PlaceReason {
  return placeReasons.some((each) => each === reason);
}

/** What Discord answered, for the moderator. */
export interface DiscordsAnswer {
  /** Discord's own; undefined where it said none. */
  readonly code: number | undefined;
  /** Discord's own, in one line; nothing of the post. */
  readonly words: string;
}

/** An answer of Discord's that took no post, so nothing was stored there; or that did not show whether one stands there. */
export interface Refusal extends DiscordsAnswer {
  readonly feedId: string;
  /** ISO date in the feed's zone, as Post.date. */
  readonly date: string;
  readonly reason: RefusalReason;
  /** As Post.item. */
  readonly item: string;
  /** What the item said, where its words changed since; and, of what is left out, what else says those words now. */
  readonly former?: ItemWords;
  readonly also?: readonly string[];
  readonly channelId: string;
  readonly atMs: number;
  /** When the post is asked for again; undefined where this date is not asked for any more, or its next item is at once. */
  readonly againMs: number | undefined;
  /** Of a refusal of the content: the item is passed over until a moderator lets it come again. */
  readonly leftOut: boolean;
  /** Of a look for a post that may have been sent before. */
  readonly ofLook: boolean;
}
