import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ClockWatch } from './clock-watch.ts';
import { eachAlone } from './each-alone.ts';

/** What is kept until it is done, one after the other, beside everything else. */
export interface KeptRound {
  /** Something is to be done. */
  readonly wake: () => void;
  /** Now and then looks in the store what is to be done by now: what another process left, and what was put off. */
  tick(): void;
  /** Begins no more; resolves once what is under way has ended. */
  stop(): Promise<void>;
}

export interface KeptWork<Kept> {
  /** What is due by then, at most so many. */
  readonly due: (atMs: number, limit: number) => Promise<readonly Kept[]>;
  /** Rejects only where the store does. */
  readonly each: (kept: Kept) => Promise<void>;
  /** What is said where it fails. */
  readonly trouble: string;
}

const mostAtOnce = 100;
const lookEveryMs = 60_000;

export function createKeptRound<Kept>(
  { clock, clockWatch, log }: { readonly clock: Clock; readonly clockWatch: ClockWatch; readonly log: Log },
  { due, each, trouble }: KeptWork<Kept>,
): KeptRound {
  const stopping = new AbortController();
  let round: Promise<void> | undefined;
  let isWoken = false;
  let lookedMs = -Infinity;

  /** By a wrong clock it would be put off for as long as it is wrong by. */
  const mayGoOn = () => !stopping.signal.aborted && clockWatch.settled();

  async function goRound(): Promise<void> {
    while (isWoken && mayGoOn()) {
      isWoken = false;
      lookedMs = clock.steady();
      const found = await due(clock.wall(), mostAtOnce);
      await eachAlone(found, async (kept) => (mayGoOn() ? each(kept) : undefined), trouble, log);
      if (found.length === mostAtOnce) isWoken = true;
    }
  }

  function wake(): void {
    isWoken = true;
    round ??= goRound()
      .catch((error: unknown) => log.error({ err: error }, trouble))
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
