import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { messageLink } from '../render/text/timestamp.ts';
import { mayBeAskedFor, type Feed, type Post } from '../feeds/feed.ts';

/** What became of today's post, so that nobody waits for one that does not come; nothing where there is none yet. */
export function todayNote(feed: Feed, today: Post | undefined, locale: Locale): readonly string[] {
  if (today === undefined) return [];
  const { feeds } = messagesFor(locale);
  if (today.messageId !== undefined) {
    return [feeds.postedToday(messageLink(feed.guildId, today.channelId, today.messageId))];
  }
  return [mayBeAskedFor(today) ? feeds.unsentToday : feeds.settledToday];
}
