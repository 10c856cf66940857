import type { Deps } from '../conversation/command.ts';
import { findOther } from '../feeds/find-other.ts';
import type { PlanFacts } from '../feeds/plan-facts.ts';
import { planFeed } from '../feeds/plan-feed.ts';
import { findGone } from '../interview/resolve-kept.ts';
import type { FeedPreview } from '../render/feeds/feed-preview-body.ts';

/** How many coming posts a preview shows, and lets be changed. */
export const previewedPosts = 7;

export interface PreviewView {
  /** The date whose post the buttons are about; the first of them, where there is no such post any more. */
  readonly chosen?: string;
  /** A whole sentence about what was just done. */
  readonly note?: string | undefined;
}

/** How many bans hold for other words than those they were made for, and how many for none. */
function formerBans({ library, banned, changedBans = [] }: PlanFacts): Pick<FeedPreview, 'changedBans' | 'goneBans'> {
  const saidElsewhere = new Set(changedBans.filter(({ also = [] }) => also.length > 0).map(({ item }) => item));
  const gone = banned.filter((item) => !saidElsewhere.has(item) && findGone(library, item) !== undefined);
  return { changedBans: changedBans.filter(({ item }) => !gone.includes(item)).length, goneBans: gone.length };
}

/** What a preview shows of a feed, from all that decides its posts. */
export function toFeedPreview(
  facts: PlanFacts,
  { clock, delivery }: Pick<Deps, 'clock' | 'delivery'>,
  { chosen, note }: PreviewView = {},
): FeedPreview {
  const { feed, wishes, banned, leftOut = [] } = facts;
  const planned = planFeed(facts, clock.wall(), previewedPosts);
  const { date, item } = planned.find((each) => each.date === chosen) ?? planned[0] ?? {};
  // A reading goes on in its order: nothing in it is swapped.
  const swaps = feed.kind !== 'serial' && date !== undefined && item !== undefined;
  return {
    feed,
    planned,
    chosen: date,
    swappable: swaps && findOther(facts, date, item) !== undefined,
    wished: new Set(wishes.map(({ date }) => date)),
    wishedItems: new Map(wishes.flatMap(({ date, wish }) => (wish.kind === 'item' ? [[date, wish] as const] : []))),
    banned,
    ...formerBans(facts),
    leftOut,
    clockDoubt: delivery.clockDoubt(),
    note,
  };
}
