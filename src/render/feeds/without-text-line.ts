import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';

/** That a feed posts our summary points since the interview's text is not there, and how that is added: for moderators. */
export function withoutTextLine({ show }: Pick<Interview, 'show'>, locale: Locale): string {
  return `-# ${messagesFor(locale).feeds.withoutText(fitLine(localise(show, locale), shares.name))}`;
}
