import { planFeed, type Planned } from './plan-feed.ts';
import type { PlanFacts } from './plan-facts.ts';

/** A feed's coming posts up to so many that nobody asked to leave out: those that are left out before them come along. */
export function planToNext(facts: PlanFacts, fromMs: number, count: number): readonly Planned[] {
  const skips = facts.wishes.filter(({ wish }) => wish.kind === 'skip').length;
  const planned = planFeed(facts, fromMs, count + skips);
  const real = planned.filter(({ skipped }) => !skipped).slice(0, count);
  const last = real.at(-1);
  return last === undefined ? planned : planned.slice(0, planned.indexOf(last) + 1);
}
