import type { WallClock } from '../clock.ts';
import { findDefaultInterview } from '../finding/find-default-interview.ts';
import { chooseHighlight } from '../highlight/choose-highlight.ts';
import { highlightPool } from '../highlight/pool.ts';
import type { ItemWords, Library } from '../interview/interview.ts';
import { findItem } from '../interview/find-item.ts';
import { findGone } from '../interview/resolve-kept.ts';
import type { Feed, Post } from './feed.ts';
import { homeOf } from './own-home.ts';
import { pickFor } from './pick-for.ts';
import { dateIn } from './date-in.ts';
import { type PlanRecords, readPlanFacts } from './plan-facts.ts';

/** A day and what is shown on it. */
export interface DaysHighlight {
  /** ISO. */
  readonly date: string;
  /** A passage or point; undefined where there is nothing to choose from, or what was posted is gone. */
  readonly item: string | undefined;
  /** What it said when it was posted, where that is otherwise now. */
  readonly former?: ItemWords;
  /** Of what was posted: the mark of the excerpt that it showed. */
  readonly mark?: string;
  /** The words that were posted are in the text no more; `former` as far as they are known. */
  readonly isGone?: true;
}

/** What is kept of a server's feeds, as far as its day needs it. */
interface TodaysRecords extends PlanRecords {
  feedsOf(guildId: string): Promise<readonly Feed[]>;
  post(feedId: string, date: string): Promise<Post | undefined>;
}

interface TodaysAsker {
  readonly guildId: string | undefined;
  readonly userId: string;
  /** The server's, where they are known already. */
  readonly settings?: { readonly slug?: string | undefined };
}

interface TodaysDeps {
  readonly library: Library;
  readonly store: TodaysRecords;
  readonly clock: WallClock;
}

/**
 * The highlight of today: what the server's oldest active highlight feed posted today on its own calendar, else what it
 * posts next. In direct messages, the person's own feed. Where there is no such feed, one of the UTC day for the server, or for the person.
 */
export async function todaysHighlight(
  { guildId, userId, settings }: TodaysAsker,
  deps: TodaysDeps,
): Promise<DaysHighlight> {
  const feeds = await deps.store.feedsOf(homeOf({ guildId, userId }));
  const feed = feeds.find(({ kind, state }) => kind === 'highlight' && state === 'active');
  if (feed !== undefined) return feedsHighlight(feed, deps);
  const date = dateIn('UTC', deps.clock.wall());
  const seed = guildId === undefined ? `user:${userId}` : `guild:${guildId}`;
  const known = guildId === undefined ? undefined : (settings ?? (await deps.store.settings(guildId)));
  const chosen = known && findDefaultInterview(known, deps.library);
  const pool = highlightPool(chosen === undefined ? deps.library : { interviews: [chosen] });
  return { date, item: chooseHighlight(pool, seed, date) };
}

async function feedsHighlight(feed: Feed, deps: TodaysDeps): Promise<DaysHighlight> {
  const date = dateIn(feed.rule.timeZone, deps.clock.wall());
  const post = await deps.store.post(feed.id, date);
  const posted = post?.state === 'sent' || post?.state === 'claimed' ? post.item : undefined;
  if (post !== undefined && posted !== undefined) {
    const { former, mark } = post;
    const shown = { ...(former && { former }), ...(mark !== undefined && { mark }) };
    if (findItem(deps.library, posted) !== undefined) return { date, item: posted, ...shown };
    const gone = findGone(deps.library, posted);
    if (gone !== undefined) {
      return { date, item: undefined, isGone: true, ...(gone.former && { former: gone.former }) };
    }
  }
  const facts = await readPlanFacts(feed, deps);
  // A day left out has its highlight all the same: the one that the next post will show.
  const wishes = facts.wishes.filter(({ wish }) => wish.kind !== 'skip');
  return { date, item: pickFor({ ...facts, wishes }, date).item };
}
