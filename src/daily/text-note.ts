import { findInterviewWithoutText } from '../feeds/find-interview-without-text.ts';
import type { Feed } from '../feeds/feed.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Library } from '../interview/interview.ts';
import type { Locale } from '../locale.ts';
import { withoutTextLine } from '../render/feeds/without-text-line.ts';
import type { Store } from '../store/store.ts';

/** That its posts are no quotes, since the text is not there, what whoever runs the bot can do, and where another interview is picked whose text is. */
export async function textNote(
  feed: Feed,
  { library, store }: { readonly library: Library; readonly store: Pick<Store, 'settings'> },
  locale: Locale,
): Promise<readonly string[]> {
  const interview = findInterviewWithoutText(feed, library, (await store.settings(feed.guildId)).slug);
  if (interview === undefined) return [];
  const others = library.interviews.some(({ passages }) => passages.length > 0);
  return [withoutTextLine(interview, locale), ...(others ? [messagesFor(locale).feeds.orOther] : [])];
}
