import type { FeedKind } from '../../feeds/feed.ts';
import { fullDate } from '../../i18n/dates/full-date.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import { limits } from '../limits.ts';
import { fitText } from '../text/fit-text.ts';

/** What the thread under a post is called where its words are gone, or refused: what kind of post it is, and of which day. */
export function plainThreadName(kind: FeedKind, date: string, locale: Locale): string {
  return fitText(`${messagesFor(locale).feeds.kinds[kind]} · ${fullDate(date, locale)}`, limits.threadName);
}
