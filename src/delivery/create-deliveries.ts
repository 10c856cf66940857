import { attemptDelivery, sendPost } from './attempt-delivery.ts';
import { claimPost, isSkipWished, recordUnsent, windowEndMs, type ClaimWish } from './claim-post.ts';
import { createClaimsInHand } from './claims-in-hand.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { createFairQueue } from './fair-queue.ts';
import type { Feed } from '../feeds/feed.ts';
import { postKey, type HeldPost } from './held-post.ts';
import type { Occurrence } from '../feeds/occurrence.ts';

/** All posts that this process is busy with. */
export interface Deliveries {
  /** Lines a feed's post up. Whether it was not in line, or in hand, already. */
  deliver(feed: Feed, occurrence: Occurrence): boolean;
  /** Lines up a claim that another process, or this one in trouble, left. */
  readonly resume: (held: HeldPost) => boolean;
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
  const { clock, random, log, outageWatch } = deps;
  const claiming = new Set<string>();
  const cooling = new Set<string>();
  const slowed = () => outageWatch.out;
  const queue = createFairQueue({ clock, random, perSecond: postsPerSecond, slowed, onDone: onRoom });
  const claims = createClaimsInHand(deps, queue, goOn);
  let stopped = false;

  async function claimAndSend(feed: Feed, wish: ClaimWish): Promise<boolean> {
    const key = postKey({ feedId: feed.id, date: wish.date });
    claiming.add(key);
    try {
      return await claimInTurn(feed, wish);
    } finally {
      claiming.delete(key);
    }
  }

  /** One item after the other, where Discord refuses what they say. */
  async function claimInTurn(feed: Feed, wish: ClaimWish): Promise<boolean> {
    const claimed = await claimPost(feed, wish, deps);
    if (typeof claimed === 'string') return claimed === 'skipped';
    const { held, body } = claimed;
    const attempt = () => (held.inDoubt ? attemptDelivery(held, deps) : sendPost(held, feed, body, deps));
    const { kind } = await claims.attempt(held, attempt);
    const current = kind === 'next-item' && !stopped ? await deps.store.feed(feed.id) : undefined;
    if (current?.channelId === feed.channelId) await claimInTurn(current, wish);
    return true;
  }

  async function goOn({ feedId, channelId, date, untilMs, manual }: HeldPost): Promise<void> {
    const feed = await deps.store.feed(feedId);
    if (feed?.channelId === channelId) await claimAndSend(feed, { date, untilMs, manual });
  }

  async function begin(feedId: string, occurrence: Occurrence): Promise<void> {
    const wanted = await findWanted(feedId, occurrence, deps);
    if (wanted !== undefined) await claimAndSend(wanted.feed, wanted.wish);
  }

  function cool(key: string, error: unknown): void {
    log.error({ err: error, key }, 'a post could not be prepared; trying again');
    if (stopped) return;
    cooling.add(key);
    clock.after(coolingMs, () => cooling.delete(key));
  }

  return {
    deliver({ id, guildId }, occurrence) {
      const key = postKey({ feedId: id, date: occurrence.date });
      if (claims.has(key) || cooling.has(key)) return false;
      return queue.add({ key, guildId, run: () => begin(id, occurrence).catch((error: unknown) => cool(key, error)) });
    },
    resume: claims.resume,
    deliverNow: claimAndSend,
    holds: (key) => claims.has(key) || claiming.has(key) || queue.has(key),
    get waiting() {
      return queue.waiting;
    },
    async stop() {
      stopped = true;
      claims.stop();
      await queue.stop();
      await claims.letGo();
    },
  };
}

/** The feed as it is by now, where it still wants what was due. A moderator's wish for no post is recorded as such. */
async function findWanted<Body>(feedId: string, { date, dueMs }: Occurrence, deps: DeliveryDeps<Body>) {
  const feed = await deps.store.feed(feedId);
  if (feed === undefined || feed.state !== 'active' || feed.sinceMs > dueMs) return undefined;
  // It may have waited in line while the clock jumped.
  if (!deps.clockWatch.settled()) return undefined;
  const untilMs = windowEndMs(dueMs);
  if (deps.clock.wall() > untilMs) return undefined;
  if (!(await isSkipWished(feedId, date, deps))) return { feed, wish: { date, untilMs, manual: false } };
  await recordUnsent(feed, date, 'moderator', deps);
  return undefined;
}
