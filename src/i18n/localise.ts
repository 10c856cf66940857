import type { Bilingual } from '../library/interview.ts';
import type { Locale } from './locale.ts';
import { toTraditional } from './to-traditional.ts';

/** Our own sentence in the reader's language. Never for a quote: that stays as it was said. */
export function localise(text: Bilingual, locale: Locale): string {
  if (locale === 'en-US') return text.en;
  return locale === 'zh-TW' ? toTraditional(text.zh) : text.zh;
}

/** Whether a text in this language (BCP 47) is in the reader's own. */
export function readsLanguage(locale: Locale, language: string): boolean {
  return primary(locale) === primary(language);
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
