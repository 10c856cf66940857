import type { Library } from '../interview/interview.ts';
import type { Store } from '../store/store.ts';
import type { Feed } from './feed.ts';
import type { PlanFacts } from './plan.ts';

/** More dates than a plan looks ahead. */
const mostPosts = 40;

/** All that decides what a feed shows next, from the store. */
export async function readPlanFacts(
  feed: Feed,
  { library, store }: { readonly library: Library; readonly store: Store },
): Promise<PlanFacts> {
  const [{ slug: defaultSlug }, shown, wishes, banned, posts] = await Promise.all([
    store.settings(feed.guildId),
    store.shownItems(feed.id),
    store.wishes(feed.id),
    store.banned(feed.id),
    store.posts(feed.id, mostPosts),
  ]);
  return { feed, library, defaultSlug, shown, wishes, banned, postedDates: posts.map(({ date }) => date) };
}
