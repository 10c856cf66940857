import type { Deliveries } from './create-deliveries.ts';
import type { Occurrences } from '../feeds/create-occurrences.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { windowMs } from '../feeds/occurrence.ts';

/** Feeds of one rule looked at in one go: what waits in line stays bounded, however many are due. */
export const mostInLine = 2000;

/** Lines up what is due and not too late. Whether there may be more than there was room for. */
export async function lineUpDue<Body>(
  deps: DeliveryDeps<Body>,
  deliveries: Deliveries,
  occurrences: Occurrences,
): Promise<boolean> {
  const { store, clock } = deps;
  let more = false;
  for (const rule of await store.activeRules()) {
    const wallMs = clock.wall();
    const last = occurrences.last(rule, wallMs);
    if (last === undefined || wallMs - last.dueMs > windowMs) continue;
    const feeds = await store.feedsDue(rule, { ...last, atMs: wallMs }, mostInLine);
    if (feeds.length === mostInLine) more = true;
    for (const feed of feeds) {
      if (deliveries.waiting >= mostInLine) return true;
      deliveries.deliver(feed, last);
    }
  }
  return more;
}
