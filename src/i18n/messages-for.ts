import { messagesEnUS, type Messages } from './en-us/messages.ts';
import type { Locale } from '../locale.ts';
import { messagesZhCN } from './zh-cn/messages.ts';
import { messagesZhTW } from './zh-tw/messages.ts';

const tables: Readonly<Record<Locale, Messages>> = {
  'en-US': messagesEnUS,
  'zh-CN': messagesZhCN,
  'zh-TW': messagesZhTW,
};

export function messagesFor(locale: Locale): Messages {
  return tables[locale];
}
