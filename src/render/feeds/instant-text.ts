import { localInstant } from '../../i18n/dates/local-instant.ts';
import type { Locale } from '../../locale.ts';
import { timestamp } from '../text/timestamp.ts';

/** On the feed's own clock, and how long until or since: the reader's own would mostly tell the same twice. */
export function instantText(atMs: number, timeZone: string, locale: Locale): string {
  return `${localInstant(atMs, timeZone, locale)} · ${timestamp(atMs, 'R')}`;
}
