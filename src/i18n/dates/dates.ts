import type { Locale } from '../../locale.ts';
import { numberFormat, utcDateFormat } from './formats.ts';

/** An ISO date in words: `October 4, 2024`, `2024年10月4日`. What is no date is shown as it is. */
export function longDate(isoDate: string, locale: Locale): string {
  const atMs = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(atMs)) return isoDate;
  return utcDateFormat(locale, { dateStyle: 'long' }).format(atMs);
}

/** A whole number with the reader's grouping. */
export function count(value: number, locale: Locale): string {
  return numberFormat(locale).format(value);
}

/** A share from 0 to 1, in whole percent. */
export function percent(share: number, locale: Locale): string {
  return numberFormat(locale, { style: 'percent' }).format(share);
}
