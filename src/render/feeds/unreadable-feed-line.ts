import type { Locale } from '../../locale.ts';
import type { UnreadableFeed } from '../../feeds/unreadable-feed.ts';
import { messagesFor } from '../../i18n/messages-for.ts';

/** `#daily · damaged, cannot be read`, for where Discord shows mentions. */
export function unreadableFeedLine({ channelId }: UnreadableFeed, locale: Locale): string {
  const { aChannel, unreadable } = messagesFor(locale).feeds;
  return `${channelId === undefined ? aChannel : `<#${channelId}>`} · **${unreadable.name}**`;
}
