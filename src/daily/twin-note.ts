import { findFeedInterview } from '../feeds/find-feed-interview.ts';
import type { Feed } from '../feeds/feed.ts';
import { ruleKey } from '../feeds/rule-key.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Library } from '../interview/interview.ts';
import type { Locale } from '../locale.ts';
import type { Store } from '../store/store.ts';

/** That the server has another feed which posts the same there at the same times: somebody asked twice. */
export async function twinNote(
  feed: Feed,
  { library, store }: { readonly library: Library; readonly store: Pick<Store, 'feedsOf' | 'settings'> },
  locale: Locale,
): Promise<readonly string[]> {
  const { slug } = await store.settings(feed.guildId);
  const what = (one: Feed) => {
    return JSON.stringify([one.channelId, one.kind, findFeedInterview(one, library, slug)?.slug, ruleKey(one.rule)]);
  };
  const all = await store.feedsOf(feed.guildId);
  const isTwin = all.some((other) => other.id !== feed.id && what(other) === what(feed));
  return isTwin ? [messagesFor(locale).feeds.twin] : [];
}
