import type { Interview, Library } from '../interview/interview.ts';
import type { Feed, Post, PostReason } from './feed.ts';
import { findFeedInterview } from './find-feed-interview.ts';
import { nextOccurrences } from './occurrence.ts';
import { ownDefaultInterview } from './own-default-interview.ts';
import { ownHome } from './own-home.ts';
import { planFeed, type Planned } from './plan-feed.ts';
import { type PlanRecords, readPlanFacts } from './plan-facts.ts';
import { isPlaceReason, type Refusal } from './refusal.ts';

/** Why a day's quote did not come, where that is nobody's to mend. */
const missedReasons = ['late', 'no-answer', 'unverifiable', 'not-now'] as const;
export type MissedReason = (typeof missedReasons)[number];

/**
 * Why somebody's own daily quote does not come, or the last one did not. closed, refused: stopped, since on two dates
 * Discord did not let the bot write there, or did not take what two said · paused · interview, items: there is none to
 * show · damaged: what is kept of it cannot be read · unsent: Discord did not let the bot write there the last time
 */
export type OwnTrouble =
  | { readonly kind: 'closed' | 'refused' | 'paused' | 'interview' | 'items' | 'damaged' | 'unsent' }
  | { readonly kind: 'missed'; readonly date: string; readonly reason: MissedReason };

/** How somebody's own daily quote stands. */
export interface OwnStanding {
  /** Undefined: there is none, or none that can be read. */
  readonly feed: Feed | undefined;
  /** The one it tells, where that is here; where there is none, the one that would be proposed. */
  readonly interview: Interview | undefined;
  readonly trouble: OwnTrouble | undefined;
  /** Of one that runs. */
  readonly next: Planned | undefined;
  /** Whether its time has come, so that it is about to be sent, or tried again. */
  readonly isDue: boolean;
  /** A date that it would come on before then, had it not come on it already: its zone, or time, is another since. */
  readonly cameOn: string | undefined;
}

interface OwnRecords extends PlanRecords {
  feedsOf(guildId: string): Promise<readonly Feed[]>;
  unreadableFeeds(guildId: string): Promise<readonly object[]>;
  refusals(feedId: string, most: number): Promise<readonly Refusal[]>;
}

interface Given {
  readonly library: Library;
  readonly store: OwnRecords;
}

/** One sent since is among the newest. */
const mostRead = 7;

export async function findOwnStanding(userId: string, nowMs: number, { library, store }: Given): Promise<OwnStanding> {
  const home = ownHome(userId);
  const [feed] = await store.feedsOf(home);
  const nothing = { next: undefined, isDue: false, cameOn: undefined };
  if (feed === undefined) {
    const isDamaged = (await store.unreadableFeeds(home)).length > 0;
    const interview = ownDefaultInterview(library);
    return { ...nothing, feed, interview, trouble: isDamaged ? { kind: 'damaged' } : undefined };
  }
  const interview = findFeedInterview(feed, library, undefined);
  if (feed.state !== 'active') return { ...nothing, feed, interview, trouble: { kind: stopOf(feed) } };
  const facts = await readPlanFacts(feed, { library, store });
  const [next] = planFeed(facts, nowMs, 1);
  const [soonest] = nextOccurrences(feed.rule, nowMs, 1);
  const cameOn = soonest !== undefined && next !== undefined && soonest.date < next.date ? soonest.date : undefined;
  const trouble: OwnTrouble | undefined =
    next?.lacking === undefined ? await lastTrouble(feed, store) : { kind: next.lacking };
  return { feed, interview, trouble, next, isDue: next !== undefined && next.dueMs <= nowMs, cameOn };
}

function stopOf({ state, parked }: Feed): 'closed' | 'refused' | 'paused' {
  if (state === 'paused') return 'paused';
  return parked?.reason === 'content-refused' ? 'refused' : 'closed';
}

/** What kept the last one from coming, since it was set up, changed or started. */
async function lastTrouble({ id, sinceMs }: Feed, store: OwnRecords): Promise<OwnTrouble | undefined> {
  const [posts, [refusal]] = await Promise.all([store.posts(id, mostRead), store.refusals(id, 1)]);
  if (refusal !== undefined && isPlaceReason(refusal.reason) && refusal.atMs >= sinceMs) {
    const cameSince = posts.some(({ state, date }) => state === 'sent' && date >= refusal.date);
    if (!cameSince) return { kind: 'unsent' };
  }
  return missed(posts[0], sinceMs);
}

function missed(latest: Post | undefined, sinceMs: number): OwnTrouble | undefined {
  if (latest === undefined || (latest.settledAtMs ?? 0) < sinceMs || !isMissed(latest.reason)) return undefined;
  return { kind: 'missed', date: latest.date, reason: latest.reason };
}

function isMissed(reason: PostReason | undefined): reason is MissedReason {
  return missedReasons.some((each) => each === reason);
}
