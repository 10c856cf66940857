import { baseLocale, locales } from '../../../locale.ts';
import { type Settings, themes } from './demo-state.ts';

/** The languages of browsers (BCP 47) that each of ours is nearest to. */
const near: Readonly<Record<Settings['locale'], RegExp>> = {
  'en-US': /^en\b/i,
  'zh-CN': /^zh\b(?!.*\b(?:tw|hk|mo|hant)\b)/i,
  'zh-TW': /^zh\b.*\b(?:tw|hk|mo|hant)\b/i,
};

const key = 'pullquote-demo';

/** As the visitor left them, or as the browser is set. */
export function loadSettings(storage: Storage, languages: readonly string[]): Settings {
  const kept = parse(storage.getItem(key));
  return {
    locale: locales.find((locale) => locale === kept['locale']) ?? guessLocale(languages),
    role: kept['role'] === 'moderator' ? 'moderator' : 'member',
    theme: themes.find((theme) => theme === kept['theme']) ?? 'system',
  };
}

export function storeSettings(storage: Storage, settings: Settings): void {
  storage.setItem(key, JSON.stringify(settings));
}

function guessLocale(languages: readonly string[]): Settings['locale'] {
  const [first = ''] = languages;
  return locales.find((locale) => near[locale].test(first)) ?? baseLocale;
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
