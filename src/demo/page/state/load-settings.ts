import { locales, nearestLocale } from '../../../locale.ts';
import { type Settings, themes } from './demo-state.ts';

const key = 'pullquote-demo';

/** As the visitor left them, or as the browser is set. */
export function loadSettings(storage: Storage, languages: readonly string[]): Settings {
  const kept = parse(storage.getItem(key));
  return {
    locale: locales.find((locale) => locale === kept['locale']) ?? nearestLocale(languages[0] ?? ''),
    role: kept['role'] === 'moderator' ? 'moderator' : 'member',
    theme: themes.find((theme) => theme === kept['theme']) ?? 'system',
  };
}

export function storeSettings(storage: Storage, settings: Settings): void {
  storage.setItem(key, JSON.stringify(settings));
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
