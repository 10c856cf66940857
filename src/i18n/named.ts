import type { LocalizationMap } from 'discord-api-types/v10';
import { messagesFor } from './messages-for.ts';
import { type Messages } from './en-us/messages.ts';

/** A choice's or menu command's name in every language we speak, as Discord takes it. */
export function named(pick: (messages: Messages) => string): { name: string; name_localizations: LocalizationMap } {
  return {
    name: pick(messagesFor('en-US')),
    name_localizations: { 'zh-CN': pick(messagesFor('zh-CN')), 'zh-TW': pick(messagesFor('zh-TW')) },
  };
}
