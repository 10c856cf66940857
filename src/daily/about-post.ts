import type { Deps } from '../conversation/command.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { ComponentRequest } from '../conversation/request.ts';
import { ownHome } from '../feeds/own-home.ts';
import { UserError } from '../user-error.ts';
import { aboutPostBody } from '../render/feeds/about-post-body.ts';
import { showOwnDaily } from './set-own-daily.ts';
import { readerOf } from '../render/reader.ts';
import { readFeedDate, readFeedId } from '../render/components/feed-state.ts';

/** What anybody who sees a post may ask about it. */
export async function aboutPost(
  request: ComponentRequest,
  given: Pick<Deps, 'store' | 'library' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const { store } = given;
  const date = readFeedDate(request.state);
  const id = readFeedId(request.state);
  const feed = await store.feed(id);
  const { guildId } = request;
  if (feed === undefined && guildId !== undefined) {
    const isDamaged = (await store.unreadableFeeds(guildId)).some((each) => each.id === id);
    if (isDamaged) throw new UserError('feed-unreadable', { given: id });
  }
  if (feed !== undefined && feed.guildId === ownHome(request.userId)) return showOwnDaily(request, given);
  const own = feed?.guildId === request.guildId ? feed : undefined;
  return { kind: 'message', privately: true, ...aboutPostBody(own, date, readerOf(request)) };
}
