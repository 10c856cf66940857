import type { Library } from '../interview/interview.ts';
import type { Ban, Feed, Post, Wish } from './feed.ts';
import type { Refusal } from './refusal.ts';

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
  /** Those of them whose words changed since, or are in the text no more. */
  readonly changedBans?: readonly Ban[];
  /** What Discord refused, and is passed over since (Store.leftOut). */
  readonly leftOut?: readonly Refusal[];
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
  banned(feedId: string): Promise<readonly Ban[]>;
  leftOut(feedId: string): Promise<readonly Refusal[]>;
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
  const [{ slug: defaultSlug }, shown, wishes, bans, leftOut, posts] = await Promise.all([
    store.settings(feed.guildId),
    store.shownItems(feed.id),
    store.wishes(feed.id),
    store.banned(feed.id),
    store.leftOut(feed.id),
    store.posts(feed.id, mostPosts),
  ]);
  const banned = bans.map(({ item }) => item);
  const changedBans = bans.filter(({ former, also }) => former !== undefined || also !== undefined);
  const postedDates = posts.map(({ date }) => date);
  return { feed, library, defaultSlug, shown, wishes, banned, changedBans, leftOut, postedDates };
}

/** What the feed never shows as things stand: banned by moderators, or refused by Discord. */
export function passedOver({
  banned,
  changedBans = [],
  leftOut = [],
}: Pick<PlanFacts, 'banned' | 'changedBans' | 'leftOut'>): ReadonlySet<string> {
  const saidElsewhere = [...changedBans, ...leftOut].flatMap(({ also = [] }) => also);
  return new Set([...banned, ...leftOut.map(({ item }) => item), ...saidElsewhere]);
}
