import type { Wish } from './feed.ts';
import { windowMs } from './occurrence.ts';
import type { PlanFacts } from './plan-facts.ts';

/** What a moderator changes of a feed's coming posts. */
export type PlanChange =
  /** For one date; undefined takes it back. */
  | { readonly kind: 'wish'; readonly date: string; readonly wish: Wish['wish'] | undefined }
  | { readonly kind: 'ban' | 'unban' | 'allow'; readonly item: string };

/** Where changes are kept. */
export interface PlanChangeRecords {
  setWish(feedId: string, date: string, wish: Wish['wish'] | undefined): Promise<void>;
  ban(feedId: string, item: string): Promise<void>;
  unban(feedId: string, item: string): Promise<void>;
  allowAgain(feedId: string, item: string): Promise<void>;
  reopenLacking(sinceMs: number, feedId: string): Promise<void>;
}

/** What decides the plan after a change: what reading all of it again would give, but for what others changed meanwhile. */
export function changePlanFacts(facts: PlanFacts, change: PlanChange): PlanFacts {
  const { feed, wishes, banned } = facts;
  if (change.kind === 'wish') {
    const { date, wish } = change;
    const others = wishes.filter((each) => each.date !== date);
    return { ...facts, wishes: wish === undefined ? others : [...others, { feedId: feed.id, date, wish }] };
  }
  const { item } = change;
  if (change.kind === 'unban') {
    const changedBans = facts.changedBans?.filter((ban) => ban.item !== item) ?? [];
    return { ...facts, banned: banned.filter((each) => each !== item), changedBans };
  }
  const leftOut = facts.leftOut?.filter((refusal) => refusal.item !== item) ?? [];
  if (change.kind === 'allow' || banned.includes(item)) return { ...facts, leftOut };
  return { ...facts, leftOut, banned: [...banned, item] };
}

/**
 * A date that may still have its post gets it, where there was nothing to show and now is.
 * @param atMs - the present @throws UserError `feed-not-found`
 */
export async function savePlanChange(
  feedId: string,
  change: PlanChange,
  store: PlanChangeRecords,
  atMs: number,
): Promise<void> {
  if (change.kind === 'wish') await store.setWish(feedId, change.date, change.wish);
  else if (change.kind === 'ban') await store.ban(feedId, change.item);
  else if (change.kind === 'allow') await store.allowAgain(feedId, change.item);
  else await store.unban(feedId, change.item);
  if (change.kind === 'unban' || change.kind === 'allow') await store.reopenLacking(atMs - windowMs, feedId);
}
