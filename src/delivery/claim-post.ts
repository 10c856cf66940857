import type { DeliveryDeps } from './delivery-deps.ts';
import type { Feed, Post, PostReason } from '../feeds/feed.ts';
import { isRefusalReason } from '../feeds/refusal.ts';
import { noteLacks } from './note-lacks.ts';
import { holdClaim, type HeldPost } from './held-post.ts';
import { windowMs } from '../feeds/occurrence.ts';

const dayMs = 24 * 60 * 60_000;

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
 * nothing to show, and that is recorded · waits: the clock is not believed
 */
export async function claimPost<Body>(
  feed: Feed,
  { date, untilMs, manual }: ClaimWish,
  deps: DeliveryDeps<Body>,
): Promise<ClaimedPost<Body> | 'taken' | 'skipped' | 'waits'> {
  const { store, clock, clockWatch } = deps;
  const picked = await deps.pick(feed, date);
  if ('lacking' in picked) return recordLack(feed, date, picked.lacking, deps);
  const { item } = picked;
  const body = await deps.render(feed, item, date);
  if (body === undefined) return (await recordUnsent(feed, date, 'nothing-to-show', deps)) ? 'skipped' : 'taken';
  const post = { ...newPost(feed, date, deps), item };
  // A picture takes time, and the clock may have jumped meanwhile.
  if (!clockWatch.settled()) return 'waits';
  if (!(await store.claim(post))) return 'taken';
  const held = holdClaim(feed, post, { untilMs, manual, steadyMs: clock.steady() });
  // The date of a post that cannot be read may be this one.
  return { body, held: { ...held, inDoubt: await store.hasUndatedPost(feed.id, clock.wall() - dayMs) } };
}

/** Nothing to show, and none will come by itself: whoever set the feed up is told. */
async function recordLack<Body>(
  feed: Feed,
  date: string,
  kind: 'interview' | 'items',
  deps: DeliveryDeps<Body>,
): Promise<'taken' | 'skipped'> {
  const reason = kind === 'interview' ? 'interview-gone' : 'nothing-to-show';
  if (!(await recordUnsent(feed, date, reason, deps))) return 'taken';
  const of = kind === 'interview' ? feed.slug : undefined;
  await noteLacks({ feedId: feed.id, date }, ['interview', 'items'], [{ kind, of }], deps);
  return 'skipped';
}

/** Claims a date and settles it in one step. Whether it was still open. */
export async function recordUnsent<Body>(
  feed: Feed,
  date: string,
  reason: PostReason,
  deps: DeliveryDeps<Body>,
): Promise<boolean> {
  const post = newPost(feed, date, deps);
  const state = isRefusalReason(reason) ? 'failed' : 'skipped';
  const recorded = await deps.store.claim({ ...post, state, reason, settledAtMs: post.claimedAtMs });
  if (recorded) deps.log.info({ feedId: feed.id, date, reason }, `a post was ${state}`);
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
