import type { Locale } from '../../../locale.ts';
import { enUS, type Words } from './en-us.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

const tables: Readonly<Record<Locale, Words>> = { 'en-US': enUS, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function wordsFor(locale: Locale): Words {
  return tables[locale];
}

/** Languages by their own names. */
export const languageNames: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};
