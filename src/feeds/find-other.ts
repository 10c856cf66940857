import { readRound } from '../highlight/read-round.ts';
import { feedItems } from './feed-items.ts';
import { findFeedInterview } from './find-feed-interview.ts';
import { passedOver, type PlanFacts } from './plan-facts.ts';

/**
 * What could be shown on a date instead of an item: the next of the pool or in the order of speech, from the beginning after the end, so
 * that asking again and again goes through all of them; those not shown lately first. Never one that is banned, left out
 * or wished for another date.
 */
export function findOther(facts: PlanFacts, date: string, item: string): string | undefined {
  const { feed, library, defaultSlug, shown, wishes } = facts;
  const interview = findFeedInterview(feed, library, defaultSlug);
  if (interview === undefined) return undefined;
  const taken = new Set(passedOver(facts));
  for (const { date: other, wish } of wishes) if (wish.kind === 'item' && other !== date) taken.add(wish.item);
  const all = feedItems(feed.kind, interview);
  const at = all.indexOf(item);
  const others = [...all.slice(at + 1), ...all.slice(0, at + 1)].filter((each) => each !== item && !taken.has(each));
  const { seen } = readRound(shown, new Set(all.filter((each) => !taken.has(each))));
  return others.find((each) => !seen.has(each)) ?? others[0];
}
