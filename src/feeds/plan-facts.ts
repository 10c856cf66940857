import type { Library } from '../interview/interview.ts';
import type { Feed, Post, Wish } from './feed.ts';
import type { PlanFacts } from './plan.ts';

/** What is kept of a feed, as far as its plan needs it. */
export interface PlanRecords {
  settings(guildId: string): Promise<{ readonly slug?: string | undefined }>;
  /** Items, the oldest first. */
  shownItems(feedId: string): Promise<readonly string[]>;
  wishes(feedId: string): Promise<readonly Wish[]>;
  banned(feedId: string): Promise<readonly string[]>;
  /** The latest first. */
  posts(feedId: string, most: number): Promise<readonly Post[]>;
}

/** More dates than a plan looks ahead. */
const mostPosts = 40;

/** All that decides what a feed shows next, from the store. */
export async function readPlanFacts(
  feed: Feed,
  { library, store }: { readonly library: Library; readonly store: PlanRecords },
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
