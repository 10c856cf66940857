import type { DeliveryDeps } from './delivery-deps.ts';
import type { Feed, ParkReason } from '../feeds/feed.ts';

/** Stops a feed that Discord refuses, and tells whoever set it up, once. Where that fails, its state shows it. */
export async function parkFeed<Body>(feed: Feed, reason: ParkReason, deps: DeliveryDeps<Body>): Promise<void> {
  const { store, poster, clock, log } = deps;
  if (!(await store.parkFeed(feed.id, feed.channelId, { reason }, clock.wall()))) return;
  log.warn({ feedId: feed.id, guildId: feed.guildId, reason }, 'a feed was parked: it needs a person');
  try {
    const body = await deps.renderParked(feed, reason);
    if (await poster.tell(feed.createdBy, body)) await store.markTold(feed.id);
  } catch (error) {
    log.warn({ feedId: feed.id, reason: String(error) }, 'nobody could be told that a feed was parked');
  }
}
