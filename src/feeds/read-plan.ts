import type { WallClock } from '../clock.ts';
import type { Library } from '../interview/interview.ts';
import type { Feed } from './feed.ts';
import { planFeed, type Planned } from './plan-feed.ts';
import { type PlanRecords, readPlanFacts } from './plan-facts.ts';

/** A feed's coming posts, as `planFeed`, from what is kept of it. */
export async function readPlan(
  feed: Feed,
  count: number,
  { library, store, clock }: { readonly library: Library; readonly store: PlanRecords; readonly clock: WallClock },
): Promise<readonly Planned[]> {
  return planFeed(await readPlanFacts(feed, { library, store }), clock.wall(), count);
}
