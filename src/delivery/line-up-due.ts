import type { Deliveries } from './create-deliveries.ts';
import { eachAlone } from './each-alone.ts';
import type { Rule } from '../feeds/feed.ts';
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
  const { store, clock, log } = deps;
  let more = false;

  async function lineUp(rule: Rule): Promise<void> {
    if (deliveries.waiting >= mostInLine) {
      more = true;
      return;
    }
    const wallMs = clock.wall();
    const last = occurrences.last(rule, wallMs);
    if (last === undefined || wallMs - last.dueMs > windowMs) return;
    const feeds = await store.feedsDue(rule, { ...last, atMs: wallMs }, mostInLine);
    if (feeds.length === mostInLine) more = true;
    for (const feed of feeds) {
      if (deliveries.waiting >= mostInLine) more = true;
      else deliveries.deliver(feed, last);
    }
  }

  await eachAlone(await store.activeRules(), lineUp, 'what is due by one schedule could not be found', log);
  return more;
}
