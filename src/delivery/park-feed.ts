import type { DeliveryDeps } from './delivery-deps.ts';
import type { Feed, ParkCause } from '../feeds/feed.ts';
import { tellCreator } from './tell-creator.ts';

/** Stops a feed that Discord refuses, and tells whoever set it up, once. Where that fails, its state shows it. */
export async function parkFeed<Body>(feed: Feed, cause: ParkCause, deps: DeliveryDeps<Body>): Promise<void> {
  const { store, clock, log } = deps;
  if (!(await store.parkFeed(feed.id, feed.channelId, cause, clock.wall()))) return;
  const { reason, answer } = cause;
  log.warn(
    { feedId: feed.id, guildId: feed.guildId, reason, code: answer?.code },
    'a feed was parked: it needs a person',
  );
  if (await tellCreator(feed, { kind: 'parked', cause }, deps)) await store.markTold(feed.id);
}
