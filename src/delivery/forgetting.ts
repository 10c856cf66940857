import { Temporal } from 'temporal-polyfill';
import { pause } from '../clock.ts';
import { dateIn } from '../feeds/date-in.ts';
import type { Deliveries } from './create-deliveries.ts';
import type { DeliveryDeps } from './delivery-deps.ts';

export interface Forgetting {
  /** Goes round the guilds once a UTC day, slowly, beside everything else. */
  tick(): void;
  stop(): Promise<void>;
}

const dayMs = 24 * 60 * 60_000;
/** Between two guilds; a round of many takes half a day at most. */
const slowestMs = 2000;
/** A start that soon ends again asks nothing. */
const restMs = 10 * 60_000;
const goneDays = 30;

/**
 * Forgets guilds that the bot was removed from. Nobody tells, without guild events: we ask, and believe it only where
 * Discord itself said so on separate days for 30 days. An outage, or no answer, forgets nothing.
 */
export function createForgetting<Body>(deps: DeliveryDeps<Body>, deliveries: Deliveries): Forgetting {
  const { store, clock, log } = deps;
  const startedMs = clock.steady();
  let doneDate: string | undefined;
  let round: Promise<void> | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;

  async function goRound(date: string): Promise<void> {
    const guildIds = await store.guildIds();
    const pauseMs = Math.min(slowestMs, dayMs / 2 / Math.max(guildIds.length, 1));
    for (const guildId of guildIds) {
      await pause(clock, pauseMs, signal);
      while (deliveries.waiting > 0 && !signal.aborted) await pause(clock, slowestMs, signal);
      if (signal.aborted) return;
      await askAfter(guildId, date, deps);
    }
  }

  return {
    tick() {
      const date = dateIn('UTC', clock.wall());
      if (signal.aborted || round !== undefined || date === doneDate || clock.steady() - startedMs < restMs) return;
      doneDate = date;
      round = goRound(date)
        .catch((error: unknown) => log.error({ err: error }, 'guilds could not be asked after; tomorrow again'))
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

/** @param date - UTC, ISO */
export async function askAfter<Body>(
  guildId: string,
  date: string,
  { store, poster, log }: Pick<DeliveryDeps<Body>, 'store' | 'poster' | 'log'>,
): Promise<void> {
  const answer = await poster.seesGuild(guildId);
  if (answer === 'unsure') return;
  if (answer === 'seen') return store.noteSeen(guildId);
  const { dates, firstDate } = await store.noteAbsence(guildId, date);
  const days = Temporal.PlainDate.from(firstDate).until(Temporal.PlainDate.from(date)).days;
  if (dates < goneDays || days < goneDays) return;
  await store.forgetGuild(guildId);
  log.info({ guildId, firstDate }, 'a server that the bot was removed from was forgotten');
}
