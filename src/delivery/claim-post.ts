import type { DeliveryDeps } from './delivery-deps.ts';
import type { Feed, Post } from '../feeds/feed.ts';
import { holdClaim, type HeldPost } from './held-post.ts';
import { windowMs } from '../feeds/occurrence.ts';

/** A claim in hand and what to send for it. */
export interface ClaimedPost<Body> {
  readonly held: HeldPost;
  readonly body: Body;
}

export interface ClaimWish {
  readonly date: string;
  /** By the wall clock; sent later than this it would be late. */
  readonly untilMs: number;
  readonly manual: boolean;
}

/**
 * Decides what a feed shows on a date and takes the one claim for it. taken: there is a post already · skipped: there is
 * nothing to show, and that is recorded
 */
export async function claimPost<Body>(
  feed: Feed,
  { date, untilMs, manual }: ClaimWish,
  deps: DeliveryDeps<Body>,
): Promise<ClaimedPost<Body> | 'taken' | 'skipped'> {
  const { store, clock } = deps;
  const item = await deps.pick(feed, date);
  const body = item === undefined ? undefined : await deps.render(feed, item, date);
  if (item === undefined || body === undefined) {
    return (await recordSkipped(feed, date, 'nothing-to-show', deps)) ? 'skipped' : 'taken';
  }
  const post = { ...newPost(feed, date, deps), item };
  if (!(await store.claim(post))) return 'taken';
  return { body, held: holdClaim(feed, post, { untilMs, manual, steadyMs: clock.steady() }) };
}

/** Claims a date and settles it in one step. Whether it was still open. */
export async function recordSkipped<Body>(
  feed: Feed,
  date: string,
  reason: 'late' | 'moderator' | 'nothing-to-show',
  deps: DeliveryDeps<Body>,
): Promise<boolean> {
  const post = newPost(feed, date, deps);
  const recorded = await deps.store.claim({ ...post, state: 'skipped', reason, settledAtMs: post.claimedAtMs });
  if (recorded) deps.log.info({ feedId: feed.id, date, reason }, 'a post was skipped');
  return recorded;
}

/** Whether a moderator asked for no post on a date. */
export async function isSkipWished<Body>(
  feedId: string,
  date: string,
  { store }: DeliveryDeps<Body>,
): Promise<boolean> {
  const wishes = await store.wishes(feedId);
  return wishes.some((wish) => wish.date === date && wish.wish.kind === 'skip');
}

function newPost<Body>({ id, channelId }: Feed, date: string, { clock, processId }: DeliveryDeps<Body>): Post {
  return {
    feedId: id,
    date,
    state: 'claimed',
    item: undefined,
    channelId,
    messageId: undefined,
    reason: undefined,
    claimedAtMs: clock.wall(),
    claimedBy: processId,
    settledAtMs: undefined,
  };
}

/** Until when a post that was due then may be sent. */
export function windowEndMs(dueMs: number): number {
  return dueMs + windowMs;
}
