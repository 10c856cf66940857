import { UserError } from '../user-error.ts';
import { dateIn } from '../feeds/date-in.ts';
import type { Deliveries } from './create-deliveries.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { PostedNow } from './delivery.ts';
import type { Feed } from '../feeds/feed.ts';
import { windowEndMs } from './claim-post.ts';
import { dueMsOn } from '../feeds/occurrence.ts';

/** One an item, where Discord refuses what they say. */
const mostRefusals = 20;

/**
 * The feed's post for its zone's present date, whatever its time of day and days. At most one, as ever; a date on which
 * surely nothing was sent is tried again, whyever that was: this time somebody asks for it.
 */
export async function postNow<Body>(
  feed: Feed,
  { store, clock }: DeliveryDeps<Body>,
  deliveries: Deliveries,
): Promise<PostedNow> {
  const wallMs = clock.wall();
  const date = dateIn(feed.rule.timeZone, wallMs);
  const before = await store.post(feed.id, date);
  const isOpen = before === undefined || (await store.reopen(feed.id, date));
  if (!isOpen) return { post: before, already: true, refusals: [] };
  // The date has no other post: where it is due later on, this one may be as late as that.
  const untilMs = windowEndMs(Math.max(wallMs, dueMsOn(feed.rule, date) ?? wallMs));
  const isOurs = await deliveries.deliverNow(feed, { date, untilMs, manual: true });
  const post = await store.post(feed.id, date);
  const refusals = (await store.refusals(feed.id, mostRefusals)).filter(
    (refusal) => isOurs && refusal.date === date && refusal.atMs >= wallMs,
  );
  if (post === undefined && refusals.length === 0) {
    if (!isOurs) throw new UserError('post-unreadable', { date });
    throw new Error(`feed ${feed.id} has no post for ${date}: it was given back`);
  }
  const gone = (await store.lacks(feed.id)).find(({ kind }) => kind === 'interview');
  return { post, already: !isOurs, refusals, goneSlug: gone?.of };
}
