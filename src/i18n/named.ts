import type { LocalizationMap } from 'discord-api-types/v10';
import { baseLocale } from '../locale.ts';
import type { Messages } from './en-us/messages.ts';
import { localizations } from './localizations.ts';
import { messagesFor } from './messages-for.ts';

/** A choice's or menu command's name in every language we speak, as Discord takes it. */
export function named(pick: (messages: Messages) => string): { name: string; name_localizations: LocalizationMap } {
  return { name: pick(messagesFor(baseLocale)), name_localizations: localizations(pick) };
}
