import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { messageLink } from '../render/text/timestamp.ts';
import type { Feed, Post } from '../feeds/feed.ts';

/** That today's post is settled already, so that nobody waits for a second one; nothing where there is none yet. */
export function todayNote(feed: Feed, today: Post | undefined, locale: Locale): readonly string[] {
  if (today === undefined) return [];
  const { feeds } = messagesFor(locale);
  return [
    today.messageId === undefined
      ? feeds.settledToday
      : feeds.postedToday(messageLink(feed.guildId, today.channelId, today.messageId)),
  ];
}
