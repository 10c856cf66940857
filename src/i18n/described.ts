import type { LocalizationMap } from 'discord-api-types/v10';
import { baseLocale } from '../locale.ts';
import type { Messages } from './en-us/messages.ts';
import { localizations } from './localizations.ts';
import { messagesFor } from './messages-for.ts';

/** A command's or option's description in every language we speak, as Discord takes it. */
export function described(pick: (commands: Messages['commands']) => string): {
  description: string;
  description_localizations: LocalizationMap;
} {
  return {
    description: pick(messagesFor(baseLocale).commands),
    description_localizations: localizations(({ commands }) => pick(commands)),
  };
}
