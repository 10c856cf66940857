import type { Locale } from '../../locale.ts';
import { numberFormat } from './number-format.ts';

/** A whole number with the reader's grouping. */
export function count(value: number, locale: Locale): string {
  return numberFormat(locale).format(value);
}

/** A share from 0 to 1, in whole percent. */
export function percent(share: number, locale: Locale): string {
  return numberFormat(locale, { style: 'percent' }).format(share);
}
