import { lastOccurrence, nextOccurrences, type Occurrence, windowMs } from './occurrence.ts';
import { pickFor, type Picked } from './pick-for.ts';
import type { PlanFacts } from './plan-facts.ts';

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
