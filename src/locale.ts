/** The languages Pullquote speaks, as Discord writes them. */
export const locales = ['en-US', 'zh-CN', 'zh-TW'] as const;
export type Locale = (typeof locales)[number];

/** For everybody whose language is none of ours. */
export const baseLocale = 'en-US' satisfies Locale;

/** The nearest language of ours to one of Discord's 34 locales; English where there is none. */
export function chooseLocale(discordLocale: string | undefined): Locale {
  return locales.find((locale) => locale === discordLocale) ?? baseLocale;
}
