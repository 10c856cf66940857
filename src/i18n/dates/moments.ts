import type { Locale } from '../../locale.ts';
import { utcDateFormat } from './formats.ts';

/** An ISO date with its weekday: `Wednesday, October 4, 2024`, `2024年10月4日星期五`. */
export function fullDate(isoDate: string, locale: Locale): string {
  return inUtc(isoDate, locale, { dateStyle: 'full' });
}

/** An ISO date without its year: `Wed, Oct 4`, `10月4日周三`. */
export function shortDay(isoDate: string, locale: Locale): string {
  return inUtc(isoDate, locale, { weekday: 'short', month: 'short', day: 'numeric' });
}

/** The weekday of an ISO date: `Wednesday`. */
export function weekday(isoDate: string, locale: Locale): string {
  return inUtc(isoDate, locale, { weekday: 'long' });
}

/** A moment on a zone's own clock: `Wed, Oct 4, 09:00`. */
export function localMoment(atMs: number, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(atMs);
}

/** ISO days of the week (1 Monday to 7 Sunday, ascending): `Mon–Fri`, `周六、周日`. */
export function daysOfWeek(days: readonly number[], locale: Locale): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const shown = runs.flatMap((run) =>
    run.length > 2
      ? [`${dayName(run[0], locale)}–${dayName(run.at(-1), locale)}`]
      : run.map((day) => dayName(day, locale)),
  );
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(shown);
}

function dayName(day: number | undefined, locale: Locale): string {
  // 2024-01-01 was a Monday.
  return inUtc(`2024-01-0${day ?? 1}`, locale, { weekday: 'short' });
}

function inUtc(isoDate: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return utcDateFormat(locale, options).format(Date.parse(`${isoDate}T00:00:00Z`));
}
