import type { Deliveries } from './create-deliveries.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { Post } from '../feeds/feed.ts';
import { holdLeftClaim, leaseMs, postKey, type ItemPost } from './held-post.ts';
import { dueMsOn } from '../feeds/occurrence.ts';

const mostClaims = 1000;

/**
 * Takes in hand the claims nobody looks after: a process died between the claim and its record, or the store failed
 * while this one took it. They are looked for in the channel before anything is sent. Where the channel's whole history
 * lacks the message it is sent, so a message that a moderator deleted before it was recorded is sent again: history
 * cannot tell that apart. A post that was recorded is never looked at again.
 */
export async function recoverClaims<Body>(deps: DeliveryDeps<Body>, deliveries: Deliveries): Promise<void> {
  const { store, clock, clockWatch, processId } = deps;
  for (const post of await store.openClaims('', Number.MAX_SAFE_INTEGER, mostClaims)) {
    if (deliveries.holds(postKey(post))) continue;
    if (post.claimedBy !== processId && !(clockWatch.settled() && isLeft(post, clock.wall()))) continue;
    const feed = await store.feed(post.feedId);
    if (feed === undefined || !hasItem(post)) continue;
    const dueMs = dueMsOn(feed.rule, post.date);
    deliveries.resume(holdLeftClaim(feed, post, { dueMs, steadyMs: clock.steady() }));
  }
}

/** One far in the future was taken by a clock that was wrong. */
function isLeft({ claimedAtMs }: Post, atMs: number): boolean {
  return Math.abs(atMs - claimedAtMs) > leaseMs;
}

function hasItem(post: Post): post is ItemPost {
  return post.item !== undefined;
}
