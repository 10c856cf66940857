import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { PostedNow } from '../../delivery/delivery.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Library } from '../../interview/interview.ts';
import type { Refusal } from '../../feeds/refusal.ts';
import { itemName } from './item-name.ts';
import { lackWords } from './lack-words.ts';
import { leftOutLines } from './left-out-lines.ts';
import { instantText } from './instant-text.ts';
import { saidLine } from './said-line.ts';
import { messageLink } from '../text/timestamp.ts';

/** In sentences: what became of today's post, what to do about it, and what happens by itself. */
export function outcomeLines(
  library: Library,
  feed: Feed,
  { post, already, refusals, goneSlug }: PostedNow,
  locale: Locale,
): readonly string[] {
  const { feeds } = messagesFor(locale);
  const passedOver = leftOutLines(library, refusals.filter(({ leftOut }) => leftOut).toReversed(), locale);
  if (post?.messageId !== undefined) {
    const link = messageLink(feed.guildId, post.channelId, post.messageId);
    return [already ? feeds.postAlready(link) : feeds.posted(link), ...passedOver];
  }
  if (post?.reason === 'moderator') return [feeds.postLeftOut];
  const [latest] = refusals;
  const reason = post === undefined ? latest?.reason : post.reason;
  if (reason === undefined) return [feeds.postSending];
  const gone = reason === 'interview-gone';
  const { what, mend } = gone ? lackWords(library, { kind: 'interview', of: goneSlug }, locale) : feeds.reasons[reason];
  const again = latest?.againMs === undefined ? undefined : instantText(latest.againMs, feed.rule.timeZone, locale);
  return [
    feeds.notPosted(what),
    ...refusedItems(refusals).map((each) => feeds.refusal.item(itemName(library, each, locale))),
    ...(latest === undefined ? [] : [saidLine(latest, locale)]),
    ...passedOver,
    [mend, ...(again === undefined ? [] : [feeds.refusal.again(again)]), ...resume(feed, locale)].join(' '),
  ];
}

/** What was refused for what it says and is not left out: they stopped the feed. The first one first. */
function refusedItems(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.filter(({ reason, leftOut }) => reason === 'content-refused' && !leftOut).toReversed();
}

function resume({ state }: Feed, locale: Locale): readonly string[] {
  return state === 'parked' ? [messagesFor(locale).feeds.refusal.thenPressResume] : [];
}
