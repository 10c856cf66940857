import { isSkipWished } from './claim-post.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { afterRefusal, afterRefusedLook } from './after-refusal.ts';
import type { AttemptOutcome } from './attempt-outcome.ts';
import type { Feed, PostReason } from '../feeds/feed.ts';
import { refusalKind } from '../feeds/refusal.ts';
import { heldPauseMs, leaseMs, searchSinceMs, type HeldPost } from './held-post.ts';
import { noteLacks } from './note-lacks.ts';
import { toNonce } from './to-nonce.ts';
import { SendFailure, type SendFailureKind, type SentPost } from './poster.ts';

const unforeseen: SendFailureKind = { kind: 'retry', afterMs: undefined, unsent: false };
/** A request that was cut off may still be stored: what is looked for sooner may come to stand there a moment later. */
const storedByMs = 5000;
const settled: AttemptOutcome = { kind: 'settled' };
/** The clock may be wrong, and right again in a moment: neither send nor give up. */
const waitForClock: AttemptOutcome = { kind: 'retry', afterMs: 15_000 };
const lost: AttemptOutcome = { kind: 'lost' };
const nextItem: AttemptOutcome = { kind: 'next-item' };

/**
 * One attempt to bring a claim's post to its channel; the next one is up to claims-in-hand.ts. What may have been sent
 * before is looked for first: nothing is sent twice. Rejects only where the store does; the claim stays in hand then.
 */
export async function attemptDelivery<Body>(held: HeldPost, deps: DeliveryDeps<Body>): Promise<AttemptOutcome> {
  const { store, clock, processId, clockWatch } = deps;
  if (held.sent !== undefined) return recordSent(held, held.sent, deps);
  if (!clockWatch.settled()) return waitForClock;
  if (!(await renew(held, deps))) return lost;
  const feed = await store.feed(held.feedId);
  if (feed === undefined) return lost;

  const isLate = clock.wall() > held.untilMs;
  if (isLate && !clockWatch.settled()) return waitForClock;
  if (held.inDoubt) {
    // The nonce would not do: a forum's thread is not covered by one, and others are for a few minutes only.
    const looked = await look(held, deps);
    if (looked !== 'absent') return looked;
    held.inDoubt = false;
    if (!(await renew(held, deps))) return lost;
  }
  const skip = !held.manual && (await isSkipWished(held.feedId, held.date, deps));
  if (isLate) return settleUnsent(held, 'skipped', held.failures > 0 ? 'no-answer' : 'late', deps);
  if (!isWanted(held, feed)) {
    await store.release(held.feedId, held.date, processId);
    return settled;
  }
  if (skip) return settleUnsent(held, 'skipped', 'moderator', deps);
  const body = held.corrected ? undefined : await deps.render(feed, held.item, held.date, held.mark);
  // It is chosen anew, and claimed as what it says now: a row tells for good what was sent.
  if (body === undefined) return (await store.release(held.feedId, held.date, processId)) ? nextItem : lost;
  return sendPost(held, feed, body, deps);
}

/** The request itself, for a claim that was taken or renewed just now; for a fresh claim, the first attempt. */
export async function sendPost<Body>(
  held: HeldPost,
  feed: Feed,
  body: Body,
  deps: DeliveryDeps<Body>,
): Promise<AttemptOutcome> {
  const { poster, clock } = deps;
  const { channelId, feedId, date } = held;
  // A process that was held up may have lost its claim meanwhile without knowing.
  if (clock.steady() - held.renewedMs > leaseMs / 2) return { kind: 'retry', afterMs: 0 };
  try {
    const nonce = toNonce(feedId, date, channelId);
    held.sent = await poster.send({ channelId, body, nonce, roleId: feed.roleId, tag: feed.tag });
    deps.outageWatch.succeeded();
  } catch (error) {
    return afterFailure(error, held, deps);
  }
  return recordSent(held, held.sent, deps);
}

async function afterFailure<Body>(error: unknown, held: HeldPost, deps: DeliveryDeps<Body>): Promise<AttemptOutcome> {
  // A failure nobody foresaw may have come after the message was stored.
  const failure = error instanceof SendFailure ? error.failure : unforeseen;
  if (failure.kind === 'fatal') return giveUp(held, deps);
  if (failure.kind === 'refused') {
    // An outage may look like a refusal of everything; and so many of these in a minute would be a ban.
    if (refusalKind(failure.reason) === 'content') deps.outageWatch.succeeded();
    else deps.outageWatch.failed();
    return afterRefusal(held, failure, deps);
  }
  if (failure.unsent) return retry(held, deps, error, failure.afterMs);
  held.inDoubt = true;
  return retry(held, deps, error, Math.max(failure.afterMs ?? 0, storedByMs));
}

/** Whether the claim is this process's: taken over from one that is no more, or renewed. */
async function renew<Body>(held: HeldPost, { store, clock, processId }: DeliveryDeps<Body>): Promise<boolean> {
  const isOurs = await store.takeOver(held.feedId, held.date, held.owner, processId, clock.wall());
  if (!isOurs) return false;
  held.owner = processId;
  held.renewedMs = clock.steady();
  return true;
}

/** Whether the feed, as it is now, still wants this post there. Otherwise it is given back; a later rule may claim it. */
function isWanted({ channelId, manual }: HeldPost, feed: Feed): boolean {
  return feed.channelId === channelId && (manual || feed.state === 'active');
}

/** What is known after looking; 'absent' lets the caller go on. */
async function look<Body>(held: HeldPost, deps: DeliveryDeps<Body>): Promise<AttemptOutcome | 'absent'> {
  const { feedId, date, channelId } = held;
  let found;
  try {
    found = await deps.poster.find(channelId, { feedId, date }, searchSinceMs(held, deps.clock));
    deps.outageWatch.succeeded();
  } catch (error) {
    const failure = error instanceof SendFailure ? error.failure : undefined;
    if (failure?.kind === 'fatal') return giveUp(held, deps);
    if (failure?.kind === 'refused') {
      const again = await afterRefusedLook(held, failure, deps);
      return again ?? settleUnsent(held, 'skipped', 'unverifiable', deps);
    }
    return retry(held, deps, error, failure?.kind === 'retry' ? failure.afterMs : undefined);
  }
  if (found === 'absent') return found;
  if (found === 'cannot-look') return settleUnsent(held, 'skipped', 'unverifiable', deps);
  held.sent = found;
  return recordSent(held, found, deps);
}

function retry<Body>(held: HeldPost, deps: DeliveryDeps<Body>, error?: unknown, afterMs = 0): AttemptOutcome {
  held.failures += 1;
  const { feedId, date, failures } = held;
  if (error !== undefined) {
    // In an outage each is like those before.
    const level = deps.outageWatch.out || isHeldBack(error) ? 'debug' : 'warn';
    deps.outageWatch.failed();
    deps.log[level]({ feedId, date, failures, reason: describe(error) }, 'a post could not be sent; trying again');
  }
  return { kind: 'retry', afterMs: Math.max(afterMs, heldPauseMs(held, deps.random)) };
}

async function recordSent<Body>(
  held: HeldPost,
  { messageId, shown }: SentPost,
  deps: DeliveryDeps<Body>,
): Promise<AttemptOutcome> {
  const { feedId, date, followUps } = held;
  await deps.store.settleSent(feedId, date, deps.processId, messageId, deps.clock.wall(), followUps);
  if (followUps.length > 0) deps.followUps.wake();
  deps.log.debug({ feedId, date, messageId }, 'posted');
  await noteLacks(held, [...shown.about, 'interview', 'items', 'moment'], shown.lacks, deps);
  return settled;
}

async function settleUnsent<Body>(
  { feedId, date }: HeldPost,
  state: 'skipped' | 'failed',
  reason: PostReason,
  { store, clock, log, processId }: DeliveryDeps<Body>,
): Promise<AttemptOutcome> {
  await store.settleUnsent(feedId, date, processId, state, reason, clock.wall());
  log.info({ feedId, date, reason }, `a post was ${state}`);
  return settled;
}

/** A 401: a claim for which surely nothing was sent is given back; any other is looked after at the next start. */
async function giveUp<Body>(
  held: HeldPost,
  { store, processId, onFatal }: DeliveryDeps<Body>,
): Promise<AttemptOutcome> {
  onFatal();
  if (!held.inDoubt) await store.release(held.feedId, held.date, processId);
  return lost;
}

function isHeldBack(error: unknown): boolean {
  return error instanceof SendFailure && error.failure.kind === 'retry' && error.failure.heldBack === true;
}

function describe(error: unknown): string {
  const cause = error instanceof SendFailure ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
