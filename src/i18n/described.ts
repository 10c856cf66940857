import type { LocalizationMap } from 'discord-api-types/v10';
import { messagesFor } from './messages-for.ts';
import { type Messages } from './en-us/messages.ts';

/** A command's or option's description in every language we speak, as Discord takes it. */
export function described(pick: (commands: Messages['commands']) => string): {
  description: string;
  description_localizations: LocalizationMap;
} {
  return {
    description: pick(messagesFor('en-US').commands),
    description_localizations: {
      'zh-CN': pick(messagesFor('zh-CN').commands),
      'zh-TW': pick(messagesFor('zh-TW').commands),
    },
  };
}
