import type { Deps } from '../../conversation/command.ts';
import type { MessageReply } from '../../conversation/reply.ts';
import type { CommandRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { answerCard } from '../answer-card.ts';
import { getAnyFeed } from '../get-feed.ts';
import { damagedCard } from '../remove-feed.ts';

/** A feed's card, for whoever picks it from a list. */
export async function showFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const feed = await getAnyFeed(request, store);
  const title = messagesFor(request.locale).feedForm.cardTitle;
  if ('key' in feed) return { kind: 'message', ...damagedCard(title, feed, request) };
  return { kind: 'message', ...(await answerCard(request, { library, store, clock, delivery }, { title, feed })) };
}
