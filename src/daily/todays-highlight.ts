import { Temporal } from 'temporal-polyfill';
import type { Deps } from '../conversation/command.ts';
import { findDefaultInterview } from '../conversation/default-transcript.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { chooseHighlight } from '../highlight/choose-highlight.ts';
import { highlightPool } from '../highlight/pool.ts';
import { findItem } from '../interview/find-item.ts';
import type { Feed } from '../feeds/feed.ts';
import { pickFor } from '../feeds/plan.ts';
import { localDate } from '../feeds/local-date.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';

/** A day and what is shown on it. */
export interface DaysHighlight {
  /** ISO. */
  readonly date: string;
  /** A passage or point; undefined where there is nothing to choose from. */
  readonly item: string | undefined;
}

/**
 * The highlight of today: what the server's oldest active highlight feed posted today on its own calendar, else what it
 * posts next. Where there is no such feed, one of the UTC day for the server, or for the person.
 */
export async function todaysHighlight(
  { guildId, userId }: Pick<CommandRequest, 'guildId' | 'userId'>,
  deps: Pick<Deps, 'library' | 'store' | 'now'>,
): Promise<DaysHighlight> {
  const feeds = guildId === undefined ? [] : await deps.store.feedsOf(guildId);
  const feed = feeds.find(({ kind, state }) => kind === 'highlight' && state === 'active');
  if (feed !== undefined) return feedsHighlight(feed, deps);
  const date = Temporal.Instant.fromEpochMilliseconds(deps.now()).toZonedDateTimeISO('UTC').toPlainDate().toString();
  const seed = guildId === undefined ? `user:${userId}` : `guild:${guildId}`;
  const chosen = await findDefaultInterview(guildId, deps);
  const pool = highlightPool(chosen === undefined ? deps.library : { interviews: [chosen] });
  return { date, item: chooseHighlight(pool, seed, date) };
}

async function feedsHighlight(feed: Feed, deps: Pick<Deps, 'library' | 'store' | 'now'>): Promise<DaysHighlight> {
  const date = localDate(feed, deps.now());
  const post = await deps.store.post(feed.id, date);
  const posted = post?.state === 'sent' || post?.state === 'claimed' ? post.item : undefined;
  if (posted !== undefined && findItem(deps.library, posted) !== undefined) return { date, item: posted };
  const facts = await readPlanFacts(feed, deps);
  // A day left out has its highlight all the same: the one that the next post will show.
  const wishes = facts.wishes.filter(({ wish }) => wish.kind !== 'skip');
  return { date, item: pickFor({ ...facts, wishes }, date).item };
}
