import { chooseNext } from '../highlight/choose-next.ts';
import type { Pool } from '../highlight/pool.ts';
import type { Interview } from '../interview/interview.ts';
import type { Wish } from './feed.ts';
import { canShow, itemsInOrder, poolOf } from './feed-items.ts';
import { findFeedInterview } from './find-feed-interview.ts';
import { passedOver, type PlanFacts } from './plan-facts.ts';
import { findSerialPart } from './serial-parts.ts';

/** What a feed shows on a date. */
export interface Picked {
  /** As Post.item; undefined where the date is skipped or there is nothing to show. */
  readonly item: string | undefined;
  readonly skipped: boolean;
  /** Why there is nothing to show: the interview is not here, or none of its items may be shown. */
  readonly lacking?: 'interview' | 'items';
}

/**
 * What the feed shows on a date, if that is its next post: what was wished for, else what its kind comes to next, and
 * nothing that was banned or is left out. A date's own post, where there is one, stands in the store.
 */
export function pickFor(facts: PlanFacts, date: string): Picked {
  const { feed, library, defaultSlug, shown, wishes } = facts;
  const wish = wishes.find((wish) => wish.date === date)?.wish;
  if (wish?.kind === 'skip') return { item: undefined, skipped: true };
  const interview = findFeedInterview(feed, library, defaultSlug);
  if (interview === undefined) return { item: undefined, skipped: false, lacking: 'interview' };
  const refused = passedOver(facts);
  if (wish !== undefined && !refused.has(wish.item) && canShow(feed.kind, library, interview, wish.item)) {
    return { item: wish.item, skipped: false };
  }
  const course = { seed: feed.seed, shown, reserved: wishedLater(wishes, date) };
  const item =
    feed.kind === 'highlight'
      ? chooseNext(without(poolOf(interview), refused), course)
      : nextInOrder(itemsInOrder(feed.kind, interview), interview, shown, refused);
  return { item, skipped: false, ...(item === undefined && { lacking: 'items' }) };
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
