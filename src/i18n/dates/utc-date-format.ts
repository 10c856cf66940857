import type { Locale } from '../../locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * One formatter for each locale and form, in UTC: each holds much memory that the garbage collector does not see, and
 * thousands of posts a minute made it pile up.
 */
export function utcDateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}
