import { Temporal } from 'temporal-polyfill';
import type { DateSpan, Rule } from './feed.ts';

/** So many dates and ranges may be left out of one rule. */
export const mostSpans = 40;

/** Whether a rule posts on a date of its zone, as far as the calendar tells: clocks may skip the date. */
export function isDateOf({ days, weeks, every, except = [] }: Rule, date: Temporal.PlainDate): boolean {
  if (!days.includes(date.dayOfWeek)) return false;
  if (weeks !== undefined && !weeks.some((week) => isWeekOfMonth(week, date))) return false;
  if (every !== undefined) {
    const passed = Temporal.PlainDate.from(every.from).until(date).days;
    if (passed < 0 || passed % every.days !== 0) return false;
  }
  const iso = date.toString();
  return !except.some((span) => isWithin(span, iso));
}

/** Whether it is the first of its weekday in its month, the second … or the last. */
function isWeekOfMonth(week: number, { day, daysInMonth }: Temporal.PlainDate): boolean {
  return week === -1 ? day + 7 > daysInMonth : Math.ceil(day / 7) === week;
}

function isWithin({ from, to }: DateSpan, iso: string): boolean {
  if (from.length > 5) return from <= iso && iso <= to;
  const each = iso.slice(-5);
  return from <= to ? from <= each && each <= to : from <= each || each <= to;
}
