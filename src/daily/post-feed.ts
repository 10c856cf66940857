import type { Deps } from '../conversation/command.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Feed, Post } from '../feeds/feed.ts';
import { answerCard } from './answer-card.ts';
import { messageLink } from '../render/text/timestamp.ts';
import { getFeed } from './get-feed.ts';

/** `/daily post`: now, as today's post. Where there is one, it stays the only one. */
export async function postFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const feed = await getFeed(request, store);
  const { post, already } = await delivery.postNow(feed);
  const notes = outcome(feed, post, already, request.locale);
  // A refusal has parked it since.
  const current = (await store.feed(feed.id)) ?? feed;
  const title = messagesFor(request.locale).feeds.todaysPost;
  return {
    kind: 'message',
    ...(await answerCard(request, { library, store, clock }, { title, feed: current, notes })),
  };
}

/** In sentences: what became of it, and what to do about it. */
function outcome(feed: Feed, post: Post, already: boolean, locale: Locale): readonly string[] {
  const { feeds } = messagesFor(locale);
  if (post.messageId !== undefined) {
    const link = messageLink(feed.guildId, post.channelId, post.messageId);
    return [already ? feeds.postAlready(link) : feeds.posted(link)];
  }
  if (post.reason === 'moderator') return [feeds.postLeftOut];
  if (post.reason === undefined) return [feeds.postSending];
  const { what, mend } = feeds.reasons[post.reason];
  return [feeds.notPosted(what), mend];
}
