import { messagesFor } from '../../i18n/messages-for.ts';
import { momentAt } from '../../interview/moment.ts';
import type { Passage } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { clockTime } from '../text/clock-time.ts';

/** Which words of a passage are meant, where not all of it. */
export interface TimeSaidOf {
  /** Where they begin in it. */
  readonly offset?: number;
  /** Whether they may begin behind that. */
  readonly later?: boolean;
}

/** When a passage, or a stretch of it, was said: `12:34`, or `from 12:34`; undefined where the text does not tell. */
export function timeSaid(passage: Passage, locale: Locale, of: TimeSaidOf = {}): string | undefined {
  const moment = momentAt(passage, of.offset);
  if (moment === undefined) return undefined;
  const time = clockTime(moment.seconds);
  return moment.exact && of.later !== true ? time : messagesFor(locale).quote.from(time);
}

/** `¶ 12 · 12:34`: the place of a passage in a line. @param offset of the words that are shown */
export function placeOf(passage: Passage, locale: Locale, offset = 0): string {
  const place = messagesFor(locale).quote.passages(String(passage.number));
  return [place, timeSaid(passage, locale, { offset }) ?? []].flat().join(' · ');
}
