import type { Deliveries } from './create-deliveries.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { eachAlone } from './each-alone.ts';
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
  const { store, clock, clockWatch, processId, log } = deps;

  async function recover(post: Post): Promise<void> {
    if (deliveries.holds(postKey(post))) return;
    if (post.claimedBy !== processId && !(clockWatch.settled() && isLeft(post, clock.wall()))) return;
    if (await waits(post, deps)) return;
    const feed = await store.feed(post.feedId);
    if (feed === undefined || !hasItem(post)) return;
    const dueMs = dueMsOn(feed.rule, post.date);
    deliveries.resume(holdLeftClaim(feed, post, { dueMs, steadyMs: clock.steady() }));
  }

  const left = await store.openClaims('', Number.MAX_SAFE_INTEGER, mostClaims);
  await eachAlone(left, recover, 'one claim could not be looked after', log);
}

/** One far in the future was taken by a clock that was wrong. */
function isLeft({ claimedAtMs }: Post, atMs: number): boolean {
  return Math.abs(atMs - claimedAtMs) > leaseMs;
}

/** Discord refused to look whether it was sent, and is to be asked again later. */
async function waits<Body>({ feedId, date }: Post, { store, clock }: DeliveryDeps<Body>): Promise<boolean> {
  const [latest] = await store.refusals(feedId, 1);
  if (latest?.date !== date || latest.againMs === undefined) return false;
  const wallMs = clock.wall();
  return latest.atMs <= wallMs && wallMs < latest.againMs;
}

function hasItem(post: Post): post is ItemPost {
  return post.item !== undefined;
}
