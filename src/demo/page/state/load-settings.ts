import { chooseLocale, locales } from '../../../locale.ts';
import { type Settings, themes } from './demo-state.ts';

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
  if (!/^zh\b/i.test(first)) return chooseLocale(first);
  return /\b(tw|hk|mo|hant)\b/i.test(first) ? 'zh-TW' : 'zh-CN';
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
