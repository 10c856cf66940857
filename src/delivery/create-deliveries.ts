import { carryPost, sendPost, type Carried } from './carry-post.ts';
import { claimPost, isSkipWished, recordSkipped, windowEndMs, type ClaimWish } from './claim-post.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { createFairQueue } from './fair-queue.ts';
import type { Feed } from '../feeds/feed.ts';
import { postKey, type HeldPost } from './held-post.ts';
import type { Occurrence } from '../feeds/occurrence.ts';
import { longestPauseMs } from './windows.ts';
import { backOffMs } from '../back-off.ts';

/** All posts that this process is busy with. */
export interface Deliveries {
  /** Lines a feed's post up. Whether it was not in line, or in hand, already. */
  deliver(feed: Feed, occurrence: Occurrence): boolean;
  /** Lines up a claim that another process, or this one in trouble, left. */
  resume(held: HeldPost): boolean;
  /** One post at once, past the line. Whether the claim was free. @throws where the store does */
  deliverNow(feed: Feed, wish: ClaimWish): Promise<boolean>;
  /** Whether a claim is in this process's hands. */
  holds(key: string): boolean;
  /** How many wait in line. */
  readonly waiting: number;
  /** Finishes requests under way, gives back claims for which surely nothing was sent; others stay for recovery. */
  stop(): Promise<void>;
}

/** Discord allows 50 requests a second in all: some stay for whatever else the bot asks. */
const postsPerSecond = 48;
/** After trouble of ours, before anything was claimed. */
const coolingMs = 60_000;

/** @param onRoom - called whenever a post is done with */
export function createDeliveries<Body>(deps: DeliveryDeps<Body>, onRoom: () => void): Deliveries {
  const { store, clock, random, log, outageWatch } = deps;
  const inHand = new Map<string, HeldPost>();
  const claiming = new Set<string>();
  const cooling = new Set<string>();
  const queue = createFairQueue({
    clock,
    random,
    perSecond: postsPerSecond,
    slowed: () => outageWatch.out,
    onDone: onRoom,
  });
  let stopped = false;

  async function begin(feedId: string, { date, dueMs }: Occurrence): Promise<void> {
    const feed = await store.feed(feedId);
    if (feed === undefined || feed.state !== 'active' || feed.sinceMs > dueMs) return;
    if (clock.wall() > windowEndMs(dueMs)) return;
    if (await isSkipWished(feedId, date, deps)) await recordSkipped(feed, date, 'moderator', deps);
    else await claimAndSend(feed, { date, untilMs: windowEndMs(dueMs), manual: false });
  }

  async function claimAndSend(feed: Feed, wish: ClaimWish): Promise<boolean> {
    const key = postKey({ feedId: feed.id, date: wish.date });
    claiming.add(key);
    try {
      const claimed = await claimPost(feed, wish, deps);
      if (claimed === 'taken' || claimed === 'skipped') return claimed === 'skipped';
      const { held, body } = claimed;
      await carry(held, () => sendPost(held, feed, body, deps));
      return true;
    } finally {
      claiming.delete(key);
    }
  }

  /** The claim stays in hand while it may still come to something. */
  async function carry(held: HeldPost, step: () => Promise<Carried>): Promise<void> {
    const key = postKey(held);
    inHand.set(key, held);
    let carried: Carried;
    try {
      carried = await step();
    } catch (error) {
      held.failures += 1;
      log.error({ err: error, key }, 'the store fails; a post in hand waits for it');
      carried = { kind: 'retry', afterMs: backOffMs(held.failures, random, longestPauseMs) };
    }
    if (carried.kind === 'retry') wait(held, carried.afterMs);
    else inHand.delete(key);
  }

  function wait(held: HeldPost, ms: number): void {
    if (stopped) return;
    clock.after(ms, () => {
      if (!resume(held)) wait(held, coolingMs);
    });
  }

  function resume(held: HeldPost): boolean {
    return queue.add({
      key: postKey(held),
      guildId: held.guildId,
      run: () => carry(held, () => carryPost(held, deps)),
    });
  }

  function cool(key: string, error: unknown): void {
    log.error({ err: error, key }, 'a post could not be prepared; trying again');
    if (stopped) return;
    cooling.add(key);
    clock.after(coolingMs, () => cooling.delete(key));
  }

  async function letGo(held: HeldPost): Promise<void> {
    const { feedId, date, owner } = held;
    if (held.messageId !== undefined) await store.settleSent(feedId, date, owner, held.messageId, clock.wall());
    else if (!held.inDoubt) await store.release(feedId, date, owner);
  }

  return {
    deliver({ id, guildId }, occurrence) {
      const key = postKey({ feedId: id, date: occurrence.date });
      if (inHand.has(key) || cooling.has(key)) return false;
      return queue.add({ key, guildId, run: () => begin(id, occurrence).catch((error: unknown) => cool(key, error)) });
    },
    resume,
    deliverNow: claimAndSend,
    holds: (key) => inHand.has(key) || claiming.has(key) || queue.has(key),
    get waiting() {
      return queue.waiting;
    },
    async stop() {
      stopped = true;
      await queue.stop();
      const held = [...inHand.values()];
      const letGoes = await Promise.allSettled(held.map(letGo));
      const failed = letGoes.filter(({ status }) => status === 'rejected').length;
      if (failed > 0) log.error({ failed }, 'the store fails; claims stay for the next start');
    },
  };
}
