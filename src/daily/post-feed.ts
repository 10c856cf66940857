import type { Deps } from '../conversation/command.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { answerCard } from './answer-card.ts';
import { outcomeLines } from '../render/feeds/outcome-lines.ts';
import { getFeed } from './get-feed.ts';

/** `/daily post`: now, as today's post. Where there is one, it stays the only one. */
export async function postFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const feed = await getFeed(request, store);
  const posted = await delivery.postNow(feed);
  // A refusal may have parked it since.
  const current = (await store.feed(feed.id)) ?? feed;
  const notes = outcomeLines(library, current, posted, request.locale);
  const title = messagesFor(request.locale).feeds.todaysPost;
  return {
    kind: 'message',
    ...(await answerCard(request, { library, store, clock, delivery }, { title, feed: current, notes })),
  };
}
