import type { DeliveryDeps } from './delivery-deps.ts';
import { doFollowUp } from './do-follow-up.ts';
import { createKeptRound, type KeptRound } from './kept-round.ts';

/** What is done with posts that stand. */
export function createFollowUps<Body>(deps: Omit<DeliveryDeps<Body>, 'followUps' | 'outageWatch'>): KeptRound {
  return createKeptRound(deps, {
    due: (atMs, limit) => deps.store.followUpsDue(atMs, limit),
    each: (followUp) => doFollowUp(followUp, deps),
    trouble: 'what is to be done with a post could not be; trying again',
  });
}
