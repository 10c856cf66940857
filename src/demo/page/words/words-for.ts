import type { Locale } from '../../../locale.ts';
import { pageEnUS, type PageWords } from './page-en-us.ts';
import { pageZhCN } from './page-zh-cn.ts';
import { pageZhTW } from './page-zh-tw.ts';

const tables: Readonly<Record<Locale, PageWords>> = { 'en-US': pageEnUS, 'zh-CN': pageZhCN, 'zh-TW': pageZhTW };

export function wordsFor(locale: Locale): PageWords {
  return tables[locale];
}

/** Languages by their own names. */
export const languageNames: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};
