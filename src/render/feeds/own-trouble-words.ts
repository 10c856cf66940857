import type { OwnTrouble } from '../../feeds/find-own-standing.ts';
import type { ErrorWords } from '../../i18n/error-words.ts';
import { shortDay } from '../../i18n/dates/full-date.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';

/** What became of somebody's own daily quote, and what they do about it where it is shown with its buttons. */
export function ownTroubleWords(trouble: OwnTrouble, locale: Locale): ErrorWords {
  const { troubles, missed } = messagesFor(locale).ownDaily;
  if (trouble.kind !== 'missed') return troubles[trouble.kind];
  const { what, mend } = missed[trouble.reason];
  return { what: what(shortDay(trouble.date, locale)), mend };
}
