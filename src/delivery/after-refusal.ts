import type { Feed, Post } from '../feeds/feed.ts';
import { isPlaceReason, type Refusal, refusalKind } from '../feeds/refusal.ts';
import { askAgainMs } from './ask-again-ms.ts';
import type { AttemptOutcome } from './attempt-outcome.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { HeldPost } from './held-post.ts';
import { parkFeed } from './park-feed.ts';
import type { Refused } from './poster.ts';
import { tellCreator } from './tell-creator.ts';

/** More refusals than a feed has on two dates, and more posts than lie between two that count. */
const mostRead = 60;

/**
 * Discord said no, so nothing was stored. For what the post says: its item is left out, and the date gets the next one; two
 * items in a row for the same are no item's fault, and stop the feed. For the moment or the place: asked again on the date
 * (see askAgainMs) and at the next date's time; what the place refuses on two dates stops the feed.
 */
export async function afterRefusal<Body>(
  held: HeldPost,
  refused: Refused,
  deps: DeliveryDeps<Body>,
): Promise<AttemptOutcome> {
  const { store, processId } = deps;
  const feed = await store.feed(held.feedId);
  // One that has left the refused channel meanwhile is asked for elsewhere.
  if (feed === undefined || feed.channelId !== held.channelId) {
    await store.release(held.feedId, held.date, processId);
    return { kind: 'settled' };
  }
  const before = await store.refusals(feed.id, mostRead);
  const refusal = toRefusal(held, refused, deps);
  if (refusalKind(refused.reason) === 'content') return leaveOut(feed, refusal, before, deps);
  const asked = { feed, refusal, before, afterMs: refused.afterMs, isClockSettled: deps.clockWatch.settled() };
  return askLater(feed, { ...refusal, againMs: askAgainMs(asked) }, deps);
}

/**
 * Refused to look whether a post stands there, which proves nothing: the claim stays, and it is looked again as it would be
 * sent again. Undefined where that was the last time.
 */
export async function afterRefusedLook<Body>(
  held: HeldPost,
  feed: Feed,
  refused: Refused,
  deps: DeliveryDeps<Body>,
): Promise<AttemptOutcome | undefined> {
  const { store, processId } = deps;
  const isMoment = refusalKind(refused.reason) === 'moment';
  const refusal = toRefusal(held, { ...refused, reason: isMoment ? 'not-now' : placeReason(refused) }, deps);
  const before = await store.refusals(feed.id, mostRead);
  const asked = { feed, refusal, before, afterMs: refused.afterMs, isClockSettled: deps.clockWatch.settled() };
  const againMs = askAgainMs(asked);
  if (againMs === undefined) return undefined;
  const isOurs = await store.refuse({ ...refusal, againMs }, processId, { keepClaim: true });
  return isOurs ? { kind: 'retry', afterMs: againMs - refusal.atMs } : { kind: 'lost' };
}

function placeReason({ reason }: Refused) {
  return isPlaceReason(reason) ? reason : 'refused';
}

function toRefusal<Body>(
  { feedId, date, item, channelId }: HeldPost,
  { reason, answer }: Refused,
  { clock }: DeliveryDeps<Body>,
): Refusal {
  const { code, words } = answer;
  const facts = { reason, code, words, item, channelId, atMs: clock.wall() };
  return { feedId, date, ...facts, againMs: undefined, leftOut: false };
}

async function askLater<Body>(feed: Feed, refusal: Refusal, deps: DeliveryDeps<Body>): Promise<AttemptOutcome> {
  const { store, processId, log } = deps;
  const { date, reason, code, againMs } = refusal;
  const isLast = againMs === undefined;
  if (!(await store.refuse(refusal, processId, isLast ? { settleAs: reason } : {}))) return { kind: 'lost' };
  const facts = { feedId: feed.id, date, reason, code };
  if (!isLast) log.info({ ...facts, againMs }, 'Discord refused a post; it is asked for again');
  else log.warn(facts, 'Discord refused a post for the last time on its date');
  if (isLast && isPlaceReason(reason) && failedBefore(await store.posts(feed.id, mostRead), feed, date)) {
    await parkFeed(feed, { reason, answer: answerOf(refusal), item: refusal.item }, deps);
  }
  return { kind: 'settled' };
}

/** Whether the date before, of those that came to anything since the feed runs, failed for its place, too. */
function failedBefore(posts: readonly Post[], { channelId, sinceMs }: Feed, date: string): boolean {
  const previous = posts.find((post) => post.date < date && (post.state === 'sent' || isPlaceReason(post.reason)));
  if (previous?.state !== 'failed' || previous.channelId !== channelId) return false;
  return (previous.settledAtMs ?? 0) >= sinceMs;
}

async function leaveOut<Body>(
  feed: Feed,
  refusal: Refusal,
  before: readonly Refusal[],
  deps: DeliveryDeps<Body>,
): Promise<AttemptOutcome> {
  const { store, processId, log } = deps;
  const alike = inARow(refusal, before, feed, await store.posts(feed.id, mostRead));
  if (alike.length > 0) {
    const allowAgain = alike.map(({ item }) => item);
    const isOurs = await store.refuse(refusal, processId, { settleAs: 'content-refused', allowAgain });
    if (!isOurs) return { kind: 'lost' };
    await parkFeed(feed, { reason: 'content-refused', answer: answerOf(refusal), item: refusal.item }, deps);
    return { kind: 'settled' };
  }
  const leftOut = { ...refusal, leftOut: true };
  if (!(await store.refuse(leftOut, processId))) return { kind: 'lost' };
  const { date, item, code } = refusal;
  log.warn({ feedId: feed.id, date, item, code }, 'Discord refused an item; it is left out');
  await tellCreator(feed, { kind: 'left-out', refusal: leftOut }, deps);
  return { kind: 'next-item' };
}

/** Other items that were refused for the same since the last post that was sent. */
function inARow(
  { item, code, channelId }: Refusal,
  before: readonly Refusal[],
  { sinceMs }: Feed,
  posts: readonly Post[],
): readonly Refusal[] {
  const sentDate = posts.find(({ state }) => state === 'sent')?.date ?? '';
  return before.filter(
    (earlier) =>
      earlier.reason === 'content-refused' &&
      earlier.code === code &&
      earlier.channelId === channelId &&
      earlier.item !== item &&
      earlier.date > sentDate &&
      earlier.atMs >= sinceMs,
  );
}

function answerOf({ code, words }: Refusal) {
  return { code, words };
}
