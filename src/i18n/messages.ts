import { enUS, type Messages } from './en-us/messages.ts';
import type { Locale } from '../locale.ts';
import { zhCN } from './zh-cn/messages.ts';
import { zhTW } from './zh-tw/messages.ts';

const tables: Readonly<Record<Locale, Messages>> = { 'en-US': enUS, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function messagesFor(locale: Locale): Messages {
  return tables[locale];
}
