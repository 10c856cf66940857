import { Temporal } from 'temporal-polyfill';

/** The ISO date that it is in a zone. @param timeZone - an IANA id */
export function dateIn(timeZone: string, atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
