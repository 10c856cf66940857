import type { Locale } from '../../locale.ts';
import { utcDateFormat } from './utc-date-format.ts';

/** An ISO date with its weekday: `Wednesday, October 4, 2024`, `2024年10月4日星期五`. */
export function fullDate(isoDate: string, locale: Locale): string {
  return inUtc(isoDate, locale, { dateStyle: 'full' });
}

/** An ISO date in words: `October 4, 2024`, `2024年10月4日`. What is no date is shown as it is. */
export function longDate(isoDate: string, locale: Locale): string {
  const atMs = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(atMs)) return isoDate;
  return utcDateFormat(locale, { dateStyle: 'long' }).format(atMs);
}

/** An ISO date without its year: `Wed, Oct 4`, `10月4日周三`. */
export function shortDay(isoDate: string, locale: Locale): string {
  return inUtc(isoDate, locale, { weekday: 'short', month: 'short', day: 'numeric' });
}

/** The weekday of an ISO date: `Wednesday`. */
export function weekday(isoDate: string, locale: Locale): string {
  return inUtc(isoDate, locale, { weekday: 'long' });
}

function inUtc(isoDate: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return utcDateFormat(locale, options).format(Date.parse(`${isoDate}T00:00:00Z`));
}
