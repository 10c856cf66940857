import type { Library } from '../interview/interview.ts';
import type { Feed, Post, Wish } from './feed.ts';

/** All that decides what a feed shows: the same facts give the same picks in every process, at any time. */
export interface PlanFacts {
  readonly feed: Feed;
  readonly library: Library;
  /** The guild's default interview (GuildSettings.slug). */
  readonly defaultSlug: string | undefined;
  /** The feed's history, oldest first (Store.shownItems). */
  readonly shown: readonly string[];
  readonly wishes: readonly Wish[];
  readonly banned: readonly string[];
  /**
   * Dates that have their post already, such as today's by `/daily post`: they are not planned again. Where nothing is
   * said, all that was due has.
   */
  readonly postedDates?: readonly string[];
}

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
