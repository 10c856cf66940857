import type { SchedulerDeps } from './delivery-deps.ts';
import { createKeptRound, type KeptRound } from './kept-round.ts';
import { tellCreator } from './tell-creator.ts';

/** Direct messages to those who set feeds up. */
export function createTellings<Body>(deps: SchedulerDeps<Body>): KeptRound {
  return createKeptRound(deps, {
    due: (atMs, limit) => deps.store.tellingsDue(atMs, limit),
    each: (telling) => tellCreator(telling, deps),
    trouble: 'somebody could not be told about a feed; trying again',
  });
}
