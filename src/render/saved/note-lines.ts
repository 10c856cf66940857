import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';

/** What somebody wrote beside a saved quote, in small print. @param note - escaped */
export function noteLines(note: string, locale: Locale): readonly string[] {
  const [first = '', ...others] = note.split('\n').filter((line) => line.trim() !== '');
  return [messagesFor(locale).saved.note(first), ...others].map((line) => `-# ${line}`);
}
