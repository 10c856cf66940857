import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Section } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';

/** `§ 3 The moat is the whole data flywheel`, fitted to a line and escaped. */
export function sectionTitle({ number, title }: Section, locale: Locale): string {
  return messagesFor(locale).quote.section(number, fitLine(localise(title, locale), shares.title));
}
