import { chooseNext } from '../highlight/choose-next.ts';
import type { Pool } from '../highlight/pool.ts';
import type { Interview } from '../interview/interview.ts';
import type { Wish } from './feed.ts';
import { canShow, itemsInOrder, poolOf } from './feed-items.ts';
import { findFeedInterview } from './find-feed-interview.ts';
import { lastOccurrence, nextOccurrences, type Occurrence, windowMs } from './occurrence.ts';
import type { PlanFacts } from './plan-facts.ts';
import { findSerialPart } from './serial-parts.ts';

/** What a feed shows on a date. */
export interface Picked {
  /** As Post.item; undefined where the date is skipped or there is nothing to show. */
  readonly item: string | undefined;
  readonly skipped: boolean;
}

/** One coming post. */
export interface Planned extends Picked {
  /** ISO date in the feed's zone. */
  readonly date: string;
  readonly dueMs: number;
}

/**
 * A feed's coming posts, soonest first: what is due by `fromMs` and still to be sent, and what is due after. Planning
 * again after some of them were posted gives the rest of the same plan. Pausing and parking do not show in it.
 */
export function planFeed(facts: PlanFacts, fromMs: number, count: number): readonly Planned[] {
  const { feed, postedDates = [] } = facts;
  const shown = [...facts.shown];
  // What is due at sinceMs itself is its business.
  const afterMs = Math.max(fromMs, feed.sinceMs - 1);
  return [...dueNow(facts, fromMs), ...nextOccurrences(feed.rule, afterMs, count + postedDates.length)]
    .filter(({ date }) => !postedDates.includes(date))
    .slice(0, count)
    .map((occurrence) => {
      const picked = pickFor({ ...facts, shown }, occurrence.date);
      if (picked.item !== undefined) shown.push(picked.item);
      return { ...occurrence, ...picked };
    });
}

/** What the scheduler is about to claim. */
function dueNow({ feed, postedDates }: PlanFacts, atMs: number): readonly Occurrence[] {
  const last = postedDates && feed.state === 'active' ? lastOccurrence(feed.rule, atMs) : undefined;
  return last === undefined || last.dueMs < feed.sinceMs || atMs - last.dueMs > windowMs ? [] : [last];
}

/** What the feed shows on a date, if that is its next post; a date's own post, where there is one, stands in the store. */
export function pickFor({ feed, library, defaultSlug, shown, wishes, banned }: PlanFacts, date: string): Picked {
  const wish = wishes.find((wish) => wish.date === date)?.wish;
  if (wish?.kind === 'skip') return { item: undefined, skipped: true };
  const interview = findFeedInterview(feed, library, defaultSlug);
  if (interview === undefined) return { item: undefined, skipped: false };
  const refused = new Set(banned);
  if (wish !== undefined && !refused.has(wish.item) && canShow(feed.kind, library, interview, wish.item)) {
    return { item: wish.item, skipped: false };
  }
  if (feed.kind !== 'highlight') {
    return { item: nextInOrder(itemsInOrder(feed.kind, interview), interview, shown, refused), skipped: false };
  }
  const course = { seed: feed.seed, shown, reserved: wishedLater(wishes, date) };
  return { item: chooseNext(without(poolOf(interview), refused), course), skipped: false };
}

/** After the last one told that is still there, and from the beginning after the end. */
function nextInOrder(
  items: readonly string[],
  interview: Interview,
  shown: readonly string[],
  refused: ReadonlySet<string>,
): string | undefined {
  const placeOf = (item: string) =>
    items.indexOf(items.includes(item) ? item : (findSerialPart(interview, item)?.item ?? item));
  const last = shown.findLast((item) => placeOf(item) >= 0);
  const after = last === undefined ? 0 : placeOf(last) + 1;
  return [...items.slice(after), ...items.slice(0, after)].find((item) => !refused.has(item));
}

function wishedLater(wishes: readonly Wish[], date: string): ReadonlySet<string> {
  return new Set(wishes.flatMap(({ date: later, wish }) => (later > date && wish.kind === 'item' ? [wish.item] : [])));
}

function without({ golden, best }: Pool, refused: ReadonlySet<string>): Pool {
  const allowed = (id: string) => !refused.has(id);
  return { golden: golden.filter(allowed), best: best.filter(allowed) };
}
