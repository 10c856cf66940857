import type { Locale } from '../../locale.ts';

/** A moment on a zone's own clock: `Wed, Oct 4, 09:00`. */
export function localInstant(atMs: number, timeZone: string, locale: Locale): string {
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
