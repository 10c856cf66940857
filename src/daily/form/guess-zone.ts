import type { ActRequest } from '../../conversation/request.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Locale } from '../../locale.ts';

/** Where most who speak a language have one clock. */
const zones: Readonly<Record<Locale, string | undefined>> = {
  'en-US': undefined,
  'zh-CN': 'Asia/Shanghai',
  'zh-TW': 'Asia/Taipei',
};

/** The zone of the feed that the server has had last; else the one that is likeliest from how it, or its asker, speaks. */
export function guessZone(
  feeds: readonly Feed[],
  { locale, guildLocale }: Pick<ActRequest, 'locale' | 'guildLocale'>,
): string {
  const last = feeds.at(-1)?.rule.timeZone;
  return last ?? (guildLocale && zones[guildLocale]) ?? zones[locale] ?? 'UTC';
}
