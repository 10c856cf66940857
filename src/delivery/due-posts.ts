import { pause } from '../clock.ts';
import { isSkipWished, recordSkipped } from './claim-post.ts';
import type { Deliveries } from './create-deliveries.ts';
import type { Occurrences } from '../feeds/create-occurrences.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { occurrencesBetween, windowMs } from '../feeds/occurrence.ts';
import { rememberedMs } from './windows.ts';

/** Feeds of one rule looked at in one go: what waits in line stays bounded, however many are due. */
export const mostInLine = 2000;
const mostRecorded = 500;
/** One a day, as far back as is remembered. */
const mostOccurrences = 9;

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
    const feeds = await store.feedsDue(rule, last.date, last.dueMs, mostInLine);
    if (feeds.length === mostInLine) more = true;
    for (const feed of feeds) {
      if (deliveries.waiting >= mostInLine) return true;
      deliveries.deliver(feed, last);
    }
  }
  return more;
}

/**
 * Records what became too late to be sent after `sinceMs`, by the wall clock, so that people see it. Whether there may be
 * more.
 */
export async function recordLate<Body>(deps: DeliveryDeps<Body>, sinceMs: number): Promise<boolean> {
  const { store, clock } = deps;
  let recorded = 0;
  for (const rule of await store.activeRules()) {
    const wallMs = clock.wall();
    const fromMs = Math.max(sinceMs, wallMs - rememberedMs) - windowMs - 1;
    const missed = occurrencesBetween(rule, fromMs, wallMs - windowMs - 1, mostOccurrences);
    for (const { date, dueMs } of missed) {
      for (const feed of await store.feedsDue(rule, date, dueMs, mostRecorded)) {
        const reason = (await isSkipWished(feed.id, date, deps)) ? 'moderator' : 'late';
        if (await recordSkipped(feed, date, reason, deps)) recorded += 1;
      }
      if (recorded >= mostRecorded) return true;
    }
    // A thousand rules are asked about; others want the processor, too.
    await pause(clock, 0);
  }
  return false;
}
