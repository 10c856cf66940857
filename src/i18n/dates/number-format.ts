import type { Locale } from '../../locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** One formatter for each locale and form, as `utcDateFormat`. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}
