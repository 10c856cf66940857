import type { Locale } from '../locale.ts';
import type { EachOf } from './read-row.ts';

/** Languages as rows name them. */
export const localeNames: EachOf<Locale> = { 'en-US': 'en-US', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };
