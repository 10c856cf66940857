import { messagesFor } from '../../i18n/messages-for.ts';
import type { Section } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';

/** Who divided an interview into sections, where that was not us. */
export function dividedLine(section: Section | undefined, locale: Locale): readonly string[] {
  if (section === undefined || section.from === 'about') return [];
  return [`-# ${messagesFor(locale).summary.dividedBy[section.from]}`];
}
