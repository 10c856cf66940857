import { Temporal } from 'temporal-polyfill';

/** What a clock shows in a zone: `09:05`. @param timeZone - an IANA id */
export function timeIn(timeZone: string, atMs: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainTime();
  return time.toString({ smallestUnit: 'minute' });
}
