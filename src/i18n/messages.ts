import { enUS } from './en-us/messages.ts';
import type { Locale } from '../locale.ts';
import { zhCN } from './zh-cn/messages.ts';
import { zhTW } from './zh-tw/messages.ts';

/** Every word shown to people. English is the model: the compiler holds the other two to it. */
export type Messages = typeof enUS;

const tables: Readonly<Record<Locale, Messages>> = { 'en-US': enUS, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function messagesFor(locale: Locale): Messages {
  return tables[locale];
}
