import { Temporal } from 'temporal-polyfill';
import type { Feed } from './feed.ts';

/** The ISO date it is in the feed's zone. */
export function localDate({ rule }: Pick<Feed, 'rule'>, nowMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(rule.timeZone).toPlainDate().toString();
}
