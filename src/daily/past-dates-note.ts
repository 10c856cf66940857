import { dateIn } from '../feeds/date-in.ts';
import type { Rule } from '../feeds/feed.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Locale } from '../locale.ts';
import { spansText } from '../render/feeds/rhythm-text.ts';

/** Which of the dates that were just typed to be left out are over, so that they were hardly meant; those of each year never are. */
export function pastDatesNote({ except = [], timeZone }: Rule, nowMs: number, locale: Locale): readonly string[] {
  const today = dateIn(timeZone, nowMs);
  const past = except.filter(({ to }) => to.length === today.length && to < today);
  return past.length === 0 ? [] : [messagesFor(locale).feeds.pastDates(spansText(past, locale))];
}
