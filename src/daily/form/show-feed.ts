import type { Deps } from '../../conversation/command.ts';
import type { MessageReply } from '../../conversation/reply.ts';
import type { CommandRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { answerCard } from '../answer-card.ts';
import { getFeed } from '../get-feed.ts';

/** A feed's card, for whoever picks it from a list. */
export async function showFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const feed = await getFeed(request, store);
  const card = { title: messagesFor(request.locale).feedForm.cardTitle, feed };
  return { kind: 'message', ...(await answerCard(request, { library, store, clock, delivery }, card)) };
}
