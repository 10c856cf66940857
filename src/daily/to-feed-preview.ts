import type { PlanFacts } from '../feeds/plan-facts.ts';
import { planFeed } from '../feeds/plan-feed.ts';
import type { FeedPreview } from '../render/feeds/feed-preview-body.ts';

/** How many coming posts a preview shows, and lets be changed. */
export const previewedPosts = 7;

export interface PreviewView {
  /** The date whose post the buttons are about; the first of them, where there is no such post any more. */
  readonly chosen?: string;
  /** A whole sentence about what was just done. */
  readonly note?: string | undefined;
}

/** What a preview shows of a feed, from all that decides its posts. */
export function toFeedPreview(facts: PlanFacts, nowMs: number, { chosen, note }: PreviewView = {}): FeedPreview {
  const { feed, wishes, banned } = facts;
  const planned = planFeed(facts, nowMs, previewedPosts);
  return {
    feed,
    planned,
    chosen: planned.some(({ date }) => date === chosen) ? chosen : planned[0]?.date,
    wished: new Set(wishes.map(({ date }) => date)),
    banned,
    note,
  };
}
