import { pause } from '../clock.ts';
import { dateIn } from '../feeds/date-in.ts';
import { eachAlone } from './each-alone.ts';
import type { Deliveries } from './create-deliveries.ts';
import type { DeliveryDeps } from './delivery-deps.ts';

export interface DailyRound {
  /** Goes round once a UTC day, slowly, beside everything else. */
  tick(): void;
  stop(): Promise<void>;
}

export interface RoundOptions<Item> {
  readonly list: (date: string) => Promise<readonly Item[]>;
  /** @param date - UTC, ISO */
  readonly visit: (item: Item, date: string) => Promise<void>;
  /** What is said where it fails; tomorrow it goes round again. */
  readonly trouble: string;
}

const dayMs = 24 * 60 * 60_000;
/** Between two visits; a round of many takes half a day at most. */
const slowestMs = 2000;
/** A start that soon ends again asks nothing. */
const restMs = 10 * 60_000;

/** Asks Discord about things one after the other, once a day. */
export function createDailyRound<Item, Body>(
  { list, visit, trouble }: RoundOptions<Item>,
  { clock, clockWatch, log }: DeliveryDeps<Body>,
  deliveries: Deliveries,
): DailyRound {
  const startedMs = clock.steady();
  let doneDate: string | undefined;
  let round: Promise<void> | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;

  const isBusy = () => deliveries.waiting > 0 || !clockWatch.settled();

  async function goRound(date: string): Promise<void> {
    const items = await list(date);
    const pauseMs = Math.min(slowestMs, dayMs / 2 / Math.max(items.length, 1));
    for (const item of items) {
      await pause(clock, pauseMs, signal);
      while (isBusy() && !signal.aborted) await pause(clock, slowestMs, signal);
      if (signal.aborted) return;
      await eachAlone([item], (each) => visit(each, date), trouble, log);
    }
  }

  return {
    tick() {
      const date = dateIn('UTC', clock.wall());
      if (signal.aborted || round !== undefined || date === doneDate || clock.steady() - startedMs < restMs) return;
      doneDate = date;
      round = goRound(date)
        .catch((error: unknown) => log.error({ err: error }, trouble))
        .finally(() => {
          round = undefined;
        });
    },
    async stop() {
      stopping.abort();
      await round;
    },
  };
}
