import { Temporal } from 'temporal-polyfill';

/** The first moment on the day after `afterMs` when clocks of the zone show `time` (`09:00`). */
export function timeTomorrow(afterMs: number, time: string, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(afterMs)
    .toZonedDateTimeISO(timeZone)
    .add({ days: 1 })
    .withPlainTime(time).epochMilliseconds;
}
