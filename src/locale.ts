/** The languages Pullquote speaks, as Discord writes them. */
export const locales = ['en-US', 'zh-CN', 'zh-TW'] as const;
export type Locale = (typeof locales)[number];

/** For everybody whose language is none of ours. */
export const baseLocale = 'en-US' satisfies Locale;

/** Tags of languages (BCP 47) that each of ours is nearest to. */
const near: Readonly<Record<Locale, RegExp>> = {
  'en-US': /^en\b/i,
  'zh-CN': /^zh\b(?!.*\b(?:tw|hk|mo|hant)\b)/i,
  'zh-TW': /^zh\b.*\b(?:tw|hk|mo|hant)\b/i,
};

/** The nearest language of ours to a browser's or a machine's, whichever its country and script; English where there is none. */
export function nearestLocale(tag: string): Locale {
  return locales.find((locale) => near[locale].test(tag)) ?? baseLocale;
}

/** The nearest language of ours to one of Discord's 34 locales; English where there is none. */
export function chooseLocale(discordLocale: string | undefined): Locale {
  return locales.find((locale) => locale === discordLocale) ?? baseLocale;
}
