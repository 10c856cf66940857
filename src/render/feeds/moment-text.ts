import { localMoment } from '../../i18n/dates/local-moment.ts';
import type { Locale } from '../../locale.ts';
import { timestamp } from '../text/timestamp.ts';

/** On the feed's own clock, then on the reader's. */
export function momentText(atMs: number, timeZone: string, locale: Locale): string {
  return `${localMoment(atMs, timeZone, locale)} · ${timestamp(atMs, 'F')}`;
}
