import type { Feed } from '../feeds/feed.ts';
import type { FeedTelling } from '../feeds/feed-telling.ts';
import { homeOwner } from '../feeds/own-home.ts';
import { stoppedItems } from '../feeds/refused-in-a-row.ts';
import type { Store } from '../store/store.ts';
import type { SchedulerDeps } from './delivery-deps.ts';
import type { Notice } from './notice.ts';
import type { TellResult } from './poster.ts';
import { tellAgainMs } from './tell-again-ms.ts';
import { toNonce } from './to-nonce.ts';

/** Longer than one try can take. Who has not said by then what became of it is no more. */
const takenMs = 2 * 60_000;
const mostRead = 60;

/** One try to tell whoever set a feed up. Until it arrives, /daily status says the same. Rejects only where the store does. */
export async function tellCreator<Body>(telling: FeedTelling, deps: SchedulerDeps<Body>): Promise<void> {
  const { store, clock, random, log } = deps;
  const feed = await store.feed(telling.feedId);
  const notice = feed && (await findNotice(feed, telling, store));
  // Of a feed that cannot be read nothing is known.
  if (feed !== undefined && notice === undefined) return store.endTelling(telling, false);
  // Its owner is told where they ask: what does not arrive there is not sent after it.
  if (feed !== undefined && homeOwner(feed.guildId) !== undefined) return store.endTelling(telling, false);
  const taken = await store.takeTelling(telling, clock.wall(), clock.wall() + takenMs);
  if (taken === undefined) return;
  const result = feed && notice ? await tell(feed, notice, telling, deps) : 'again';
  if (result === 'told') return store.endTelling(taken, true);
  const again = tellAgainMs(telling, result, random);
  const facts = { feedId: telling.feedId, about: telling.about, result };
  if (again === undefined) {
    log.info(facts, 'whoever set a feed up could not be told');
    return store.endTelling(taken, false);
  }
  const { afterMs, ...counts } = again;
  const askedMs = result === 'unsure' ? taken.askedMs : undefined;
  await store.putOffTelling(taken, { ...counts, nextMs: clock.wall() + afterMs, askedMs });
}

/** What is to be said, as it is by now; undefined where it is no news any more. */
async function findNotice(
  feed: Feed,
  { about, sinceMs }: FeedTelling,
  store: Pick<Store, 'leftOut' | 'lacks' | 'posts' | 'refusals'>,
): Promise<Notice | undefined> {
  if (about === 'parked') {
    const { parked } = feed;
    if (parked?.told !== false || parked.atMs !== sinceMs) return undefined;
    const posts = await store.posts(feed.id, mostRead);
    const others = stoppedItems(feed, await store.refusals(feed.id, mostRead), posts);
    return { kind: 'parked', cause: parked, others };
  }
  if (about === 'left-out') {
    const refusal = (await store.leftOut(feed.id)).find(({ atMs }) => atMs === sinceMs);
    return refusal && { kind: 'left-out', refusal };
  }
  const lack = (await store.lacks(feed.id)).find(({ kind, told }) => kind === about && !told);
  return lack && { kind: 'lack', lack };
}

async function tell<Body>(
  feed: Feed,
  notice: Notice,
  { about, sinceMs, askedMs }: FeedTelling,
  { poster, renderNotice, log }: SchedulerDeps<Body>,
): Promise<TellResult> {
  try {
    const body = await renderNotice(feed, notice);
    return await poster.tell(feed.createdBy, { body, nonce: toNonce(feed.id, about, String(sinceMs)), askedMs });
  } catch (error) {
    log.warn({ feedId: feed.id, notice: notice.kind, err: error }, 'nobody could be told about a feed');
    return askedMs === undefined ? 'again' : 'unsure';
  }
}
