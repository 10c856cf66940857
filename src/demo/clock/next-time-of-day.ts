import { Temporal } from 'temporal-polyfill';

/** The first moment after `afterMs` when clocks of the zone show `time` (`09:00`). */
export function nextTimeOfDay(afterMs: number, time: string, timeZone: string): number {
  const now = Temporal.Instant.fromEpochMilliseconds(afterMs).toZonedDateTimeISO(timeZone);
  const today = now.withPlainTime(time).epochMilliseconds;
  return today > afterMs ? today : now.add({ days: 1 }).withPlainTime(time).epochMilliseconds;
}
