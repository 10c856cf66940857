import type { FeedTelling } from '../feeds/feed-telling.ts';
import type { SchedulerDeps } from './delivery-deps.ts';
import { eachAlone } from './each-alone.ts';
import { tellCreator } from './tell-creator.ts';
import type { Tellings } from './tellings.ts';

const mostAtOnce = 100;
const lookEveryMs = 60_000;

export function createTellings<Body>(deps: SchedulerDeps<Body>): Tellings {
  const { store, clock, clockWatch, log } = deps;
  const stopping = new AbortController();
  let round: Promise<void> | undefined;
  let isWoken = false;
  let lookedMs = -Infinity;

  /** A wrong clock would keep a message back for as long as it is wrong by. */
  const mayTell = () => !stopping.signal.aborted && clockWatch.settled();

  async function tellOne(telling: FeedTelling): Promise<void> {
    if (mayTell()) await tellCreator(telling, deps);
  }

  async function goRound(): Promise<void> {
    while (isWoken && mayTell()) {
      isWoken = false;
      lookedMs = clock.steady();
      const due = await store.tellingsDue(clock.wall(), mostAtOnce);
      await eachAlone(due, tellOne, 'somebody could not be told about a feed; trying again', log);
      if (due.length === mostAtOnce) isWoken = true;
    }
  }

  function wake(): void {
    isWoken = true;
    round ??= goRound()
      .catch((error: unknown) => log.error({ err: error }, 'nobody could be told about a feed; trying again'))
      .finally(() => {
        round = undefined;
      });
  }

  return {
    wake,
    tick() {
      if (clock.steady() - lookedMs >= lookEveryMs) wake();
    },
    async stop() {
      stopping.abort();
      await round;
    },
  };
}
