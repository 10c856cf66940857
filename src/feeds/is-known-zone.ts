import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';

const known = new LRUCache<string, true>({ max: 1000 });

/** Whether a schedule can be worked out in a zone: each build of Node knows those of its day. */
export function isKnownZone(timeZone: string): boolean {
  if (known.has(timeZone)) return true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  known.set(timeZone, true);
  return true;
}
