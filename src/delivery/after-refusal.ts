import type { Feed, ParkCause, Post, PostReason } from '../feeds/feed.ts';
import { dueMsOn } from '../feeds/occurrence.ts';
import { isPlaceReason, type Refusal, refusalKind } from '../feeds/refusal.ts';
import { refusedInARow } from '../feeds/refused-in-a-row.ts';
import { askAgainMs, lookAgainMs } from './ask-again-ms.ts';
import type { AttemptOutcome } from './attempt-outcome.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { HeldPost } from './held-post.ts';
import { noteLacks } from './note-lacks.ts';
import type { Refused } from './poster.ts';

/** More refusals than a feed has on two dates, and more posts than lie between two that count. */
const mostRead = 60;
const settled: AttemptOutcome = { kind: 'settled' };
const lost: AttemptOutcome = { kind: 'lost' };

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
    return settled;
  }
  const before = await store.refusals(feed.id, mostRead);
  const refusal = toRefusal(held, refused, deps);
  if (refusalKind(refused.reason) === 'content') return leaveOut(feed, refusal, before, deps);
  const asked = { feed, refusal, before, afterMs: refused.afterMs, isClockSettled: deps.clockWatch.settled() };
  return askLater(feed, { ...refusal, againMs: askAgainMs(asked) }, deps);
}

/**
 * Refused to look whether a post stands there, which proves nothing: the claim stays, and it is looked again until the post
 * would be too late. Undefined where that was the last time.
 */
export async function afterRefusedLook<Body>(
  held: HeldPost,
  refused: Refused,
  deps: DeliveryDeps<Body>,
): Promise<AttemptOutcome | undefined> {
  const { store, processId, clockWatch } = deps;
  const isMoment = refusalKind(refused.reason) === 'moment';
  const reason = isMoment ? 'not-now' : placeReason(refused);
  const refusal = { ...toRefusal(held, { ...refused, reason }, deps), ofLook: true };
  const before = await store.refusals(held.feedId, mostRead);
  const { untilMs } = held;
  const { afterMs } = refused;
  const againMs = lookAgainMs({ refusal, before, afterMs, untilMs, isClockSettled: clockWatch.settled() });
  if (againMs === undefined) return undefined;
  const recorded = await store.refuse({ ...refusal, againMs }, processId, { keepClaim: true });
  return recorded === 'lost' ? lost : { kind: 'retry', afterMs: againMs - refusal.atMs };
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
  return { feedId, date, ...facts, againMs: undefined, leftOut: false, ofLook: false };
}

async function askLater<Body>(feed: Feed, refusal: Refusal, deps: DeliveryDeps<Body>): Promise<AttemptOutcome> {
  const { store, processId, log } = deps;
  const { date, reason, code, againMs } = refusal;
  const facts = { feedId: feed.id, date, reason, code };
  if (againMs !== undefined) {
    if ((await store.refuse(refusal, processId)) === 'lost') return lost;
    log.info({ ...facts, againMs }, 'Discord refused a post; it is asked for again');
    return settled;
  }
  const posts = await store.posts(feed.id, mostRead);
  const isSecond = isPlaceReason(reason) && failedBefore(posts, feed, date, isPlaceReason);
  const stop = isSecond ? { reason, ...causeOf(refusal) } : undefined;
  const recorded = await store.refuse(refusal, processId, { settleAs: reason, ...(stop && { stop }) });
  if (recorded === 'lost') return lost;
  log.warn(facts, 'Discord refused a post for the last time on its date');
  if (recorded === 'parked' && stop !== undefined) tellStop(feed, stop, deps);
  if (reason === 'not-now' && failedBefore(posts, feed, date, isMoment)) {
    const of = code === undefined ? undefined : String(code);
    await noteLacks(refusal, ['moment'], [{ kind: 'moment', of }], deps);
  }
  return settled;
}

function isMoment(reason: PostReason | undefined): boolean {
  return reason === 'not-now';
}

/** Whether the date before, of those that came to anything since the feed runs, failed for such a reason, too. */
function failedBefore(
  posts: readonly Post[],
  { rule, channelId, sinceMs }: Feed,
  date: string,
  isMeant: (reason: PostReason | undefined) => boolean,
): boolean {
  const previous = posts.find((post) => post.date < date && (post.state === 'sent' || isMeant(post.reason)));
  if (previous?.state !== 'failed' || previous.channelId !== channelId) return false;
  // Both: the clock may have been behind when the feed was started again.
  const dueMs = dueMsOn(rule, previous.date) ?? 0;
  return dueMs >= sinceMs && (previous.settledAtMs ?? 0) >= sinceMs;
}

async function leaveOut<Body>(
  feed: Feed,
  refusal: Refusal,
  before: readonly Refusal[],
  deps: DeliveryDeps<Body>,
): Promise<AttemptOutcome> {
  const { store, processId, log } = deps;
  const alike = refusedInARow(refusal, before, feed, await store.posts(feed.id, mostRead));
  if (alike.length > 0) {
    const allowAgain = alike.map(({ item }) => item);
    const stop = { reason: 'content-refused', ...causeOf(refusal) } as const;
    const recorded = await store.refuse(refusal, processId, { settleAs: 'content-refused', allowAgain, stop });
    if (recorded === 'lost') return lost;
    if (recorded === 'parked') tellStop(feed, stop, deps);
    return settled;
  }
  const leftOut = { ...refusal, leftOut: true };
  if ((await store.refuse(leftOut, processId)) === 'lost') return lost;
  const { date, item, code } = refusal;
  log.warn({ feedId: feed.id, date, item, code }, 'Discord refused an item; it is left out');
  deps.tellings.wake();
  return { kind: 'next-item' };
}

/** A feed was stopped just now, by this process. */
function tellStop<Body>(
  { id, guildId }: Feed,
  { reason, answer }: ParkCause,
  { log, tellings }: DeliveryDeps<Body>,
): void {
  log.warn({ feedId: id, guildId, reason, code: answer?.code }, 'a feed was parked: it needs a person');
  tellings.wake();
}

/** What a stop for it says of it. */
function causeOf({ code, words, item }: Refusal) {
  return { answer: { code, words }, item };
}
