import { dateIn } from '../feeds/date-in.ts';
import type { Deliveries } from './create-deliveries.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { Feed, Post } from '../feeds/feed.ts';
import { windowEndMs } from './claim-post.ts';
import { dueMsOn } from '../feeds/occurrence.ts';

/**
 * The feed's post for its zone's present date, whatever its time of day and days. At most one, as ever; one that Discord
 * refused is tried again.
 */
export async function postNow<Body>(
  feed: Feed,
  { store, clock }: DeliveryDeps<Body>,
  deliveries: Deliveries,
): Promise<{ readonly post: Post; readonly already: boolean }> {
  const wallMs = clock.wall();
  const date = dateIn(feed.rule.timeZone, wallMs);
  const before = await store.post(feed.id, date);
  const isOpen = before === undefined || (before.state === 'failed' && (await store.reopen(feed.id, date)));
  if (!isOpen) return { post: before, already: true };
  // The date has no other post: where it is due later on, this one may be as late as that.
  const untilMs = windowEndMs(Math.max(wallMs, dueMsOn(feed.rule, date) ?? wallMs));
  const isOurs = await deliveries.deliverNow(feed, { date, untilMs, manual: true });
  const post = await store.post(feed.id, date);
  if (post === undefined) throw new Error(`feed ${feed.id} has no post for ${date}: it was given back`);
  return { post, already: !isOurs };
}
