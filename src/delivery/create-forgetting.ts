import { Temporal } from 'temporal-polyfill';
import type { Deliveries } from './create-deliveries.ts';
import { createDailyRound, type DailyRound } from './daily-round.ts';
import type { DeliveryDeps } from './delivery-deps.ts';

const goneDays = 30;

/**
 * Forgets guilds that the bot was removed from. Nobody tells, without guild events: we ask, and believe it only where
 * Discord itself said so on separate days for 30 days. An outage, or no answer, forgets nothing. And what is left of deeds a
 * day old, where no deed comes that would.
 */
export function createForgetting<Body>(deps: DeliveryDeps<Body>, deliveries: Deliveries): DailyRound {
  async function list(): Promise<readonly string[]> {
    // A clock that is ahead would forget what was just done.
    if (deps.clockWatch.settled()) await deps.store.forgetOldDeeds(deps.clock.wall());
    return deps.store.guildIds();
  }
  const visit = (guildId: string, date: string) => askAfter(guildId, date, deps);
  return createDailyRound(
    { list, visit, trouble: 'guilds could not be asked after; tomorrow again' },
    deps,
    deliveries,
  );
}

/** @param date - UTC, ISO */
async function askAfter<Body>(
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
