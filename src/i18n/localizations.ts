import type { LocalizationMap } from 'discord-api-types/v10';
import { baseLocale, locales } from '../locale.ts';
import type { Messages } from './en-us/messages.ts';
import { messagesFor } from './messages-for.ts';

/** Some words in every language of ours but the base, which Discord is given on its own. */
export function localizations(pick: (messages: Messages) => string): LocalizationMap {
  const others = locales.filter((locale) => locale !== baseLocale);
  return Object.fromEntries(others.map((locale) => [locale, pick(messagesFor(locale))]));
}
