import { messagesFor } from '../../i18n/messages-for.ts';
import type { Section } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';

/** Which passages a section is of; undefined where the text has none of them. */
export function sectionRange({ first, last }: Section, locale: Locale): string | undefined {
  return last < first ? undefined : messagesFor(locale).summary.range(first, last);
}
