import { type Finding, invalid } from './finding.ts';

/** https://discord.com/developers/docs/reference#locales, all 34. */
export const discordLocales: readonly string[] = [
  'id',
  'da',
  'de',
  'en-GB',
  'en-US',
  'es-ES',
  'es-419',
  'fr',
  'hr',
  'it',
  'lt',
  'hu',
  'nl',
  'no',
  'pl',
  'pt-BR',
  'ro',
  'fi',
  'sv-SE',
  'vi',
  'tr',
  'cs',
  'el',
  'bg',
  'ru',
  'uk',
  'hi',
  'th',
  'zh-CN',
  'ja',
  'zh-TW',
  'ko',
  'ar',
  'he',
];

/** Keys other than Discord's locales. */
export function localeFindings(localized: Readonly<Record<string, string>> | null | undefined, key: string): Finding[] {
  return Object.keys(localized ?? {})
    .filter((locale) => !discordLocales.includes(locale))
    .map((locale) => invalid('locale', [key, locale], `Discord has no locale "${locale}".`));
}
