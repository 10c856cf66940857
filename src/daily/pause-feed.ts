import type { Deps } from '../conversation/command.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { UserError } from '../user-error.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { answerCard } from './answer-card.ts';
import { getFeed } from './get-feed.ts';

/** `/daily pause`. */
export async function pauseFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const { id, state } = await getFeed(request, store);
  const feed = await store.changeFeed(id, { state: 'paused' });
  if (feed === undefined) throw new UserError('feed-gone', {});
  const { pausedAlready, pausedNow } = messagesFor(request.locale).feeds;
  const title = state === 'paused' ? pausedAlready : pausedNow;
  return { kind: 'message', ...(await answerCard(request, { library, store, clock, delivery }, { title, feed })) };
}
