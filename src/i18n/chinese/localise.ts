import type { Bilingual } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { toTraditional } from './to-traditional.ts';

/** Turning a sentence takes half a millisecond, and a page has a hundred: each is turned once. */
const turned = new WeakMap<Bilingual, string>();

const inLanguage: Readonly<Record<Locale, (text: Bilingual) => string>> = {
  'en-US': ({ en }) => en,
  'zh-CN': ({ zh }) => zh,
  'zh-TW': (text) => {
    if (text.tw !== undefined) return text.tw;
    const known = turned.get(text) ?? toTraditional(text.zh);
    turned.set(text, known);
    return known;
  },
};

/** Our own sentence in the reader's language. Never for a quote: that stays as it was said. */
export function localise(text: Bilingual, locale: Locale): string {
  return inLanguage[locale](text);
}

/** Whether a text in this language (BCP 47) is in the reader's own. */
export function readsLanguage(locale: Locale, language: string): boolean {
  return primary(locale) === primary(language);
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
