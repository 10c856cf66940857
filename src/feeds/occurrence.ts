import { Temporal } from 'temporal-polyfill';
import type { Rule } from './feed.ts';
import { isDateOf } from './is-date-of.ts';

/** One local date on which a rule is due. */
export interface Occurrence {
  /** ISO date on the zone's own calendar. */
  readonly date: string;
  /** Epoch milliseconds. */
  readonly dueMs: number;
}

/** How long after its time a post may be sent, and is tried. */
export const windowMs = 6 * 60 * 60_000;

/**
 * The last occurrence at or before `atMs`. As everywhere here: a local time inside a DST gap is due at the first
 * instant past it, one that an overlap repeats at the earlier of the two, and a date that the zone skips never is.
 * Undefined for a rule that has none as far back as `farthest` says.
 */
export function lastOccurrence(rule: Rule, atMs: number): Occurrence | undefined {
  // Where clocks went back over midnight, tomorrow's time may have been reached already.
  let date = localDate(rule, atMs).add({ days: 1 });
  const first = beginOf(rule);
  for (let step = 0; step < farthest(rule); step += 1, date = date.subtract({ days: 1 })) {
    const dueMs = dueOn(rule, date);
    if (dueMs !== undefined && dueMs <= atMs) return { date: date.toString(), dueMs };
    if (first !== undefined && Temporal.PlainDate.compare(date, first) <= 0) return undefined;
  }
  return undefined;
}

/** The occurrences strictly after `afterMs`, soonest first. */
export function nextOccurrences(rule: Rule, afterMs: number, count: number): readonly Occurrence[] {
  return occurrencesBetween(rule, afterMs, Infinity, count);
}

/** The occurrences strictly after `afterMs` and not after `untilMs`, earliest first; at most the first `limit`. */
export function occurrencesBetween(rule: Rule, afterMs: number, untilMs: number, limit: number): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const first = beginOf(rule);
  let date = localDate(rule, afterMs);
  if (first !== undefined && Temporal.PlainDate.compare(date, first) < 0) date = first;
  // Where clocks went back over midnight, a date's time may come before its date is over for good.
  const last = Number.isFinite(untilMs) ? localDate(rule, untilMs).add({ days: 1 }) : undefined;
  const most = farthest(rule);
  for (let misses = 0; found.length < limit && misses < most; date = date.add({ days: 1 })) {
    if (last !== undefined && Temporal.PlainDate.compare(date, last) > 0) break;
    const dueMs = dueOn(rule, date);
    misses = dueMs === undefined ? misses + 1 : 0;
    if (dueMs === undefined || dueMs <= afterMs) continue;
    if (dueMs > untilMs) break;
    found.push({ date: date.toString(), dueMs });
  }
  return found;
}

/** When the rule is due on a date (ISO), if it is. */
export function dueMsOn(rule: Rule, date: string): number | undefined {
  return dueOn(rule, Temporal.PlainDate.from(date));
}

/**
 * Days to look through for the next one: a week, and another where the zone skips the only day of this one; where months,
 * intervals or dates left out decide, two years.
 */
function farthest({ weeks, every, except }: Rule): number {
  return weeks === undefined && every === undefined && except === undefined ? 21 : 2 * 366;
}

/** Before it, nothing is due. */
function beginOf({ every }: Rule): Temporal.PlainDate | undefined {
  return every && Temporal.PlainDate.from(every.from);
}

function localDate({ timeZone }: Rule, atMs: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate();
}

function dueOn(rule: Rule, date: Temporal.PlainDate): number | undefined {
  if (!isDateOf(rule, date)) return undefined;
  const { time, timeZone } = rule;
  const wanted = date.toPlainDateTime(time);
  const zoned = wanted.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  if (zoned.toPlainDateTime().equals(wanted)) return zoned.epochMilliseconds;
  if (!date.toZonedDateTime(timeZone).toPlainDate().equals(date)) return undefined;
  const beforeGap = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return beforeGap.getTimeZoneTransition('next')?.epochMilliseconds;
}
