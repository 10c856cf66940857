import type { Deps } from '../conversation/command.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ButtonRequest, CommandRequest } from '../conversation/request.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { button, dangerButton } from '../render/buttons/button.ts';
import { readerOf } from '../render/reader.ts';
import { feedTarget } from '../render/buttons/feed-state.ts';
import { feedCardBody } from '../render/feeds/feed-card-body.ts';
import type { Feed } from '../feeds/feed.ts';
import type { Library } from '../interview/interview.ts';
import { getButtonFeed, getFeed } from './get-feed.ts';

/** `/daily remove` asks first. */
export async function askRemoval(
  request: CommandRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<MessageReply> {
  const feed = await getFeed(request, store);
  const { feeds } = messagesFor(request.locale);
  const buttons = [
    dangerButton(feeds.removeYes, feedTarget('remove', { feedId: feed.id })),
    button(feeds.removeNo, feedTarget('keep', { feedId: feed.id })),
  ];
  const card = { title: feeds.removeAsk, feed, planned: [], notes: [feeds.removeFacts], buttons };
  return { kind: 'message', ...feedCardBody(library, card, readerOf(request)) };
}

export async function removeFeed(
  request: ButtonRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<UpdateReply> {
  const feed = await getButtonFeed(request, store);
  await store.removeFeed(feed.id);
  return settled(messagesFor(request.locale).feeds.removed, feed, request, library);
}

export async function keepFeed(
  request: ButtonRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<UpdateReply> {
  const feed = await getButtonFeed(request, store);
  return settled(messagesFor(request.locale).feeds.kept, feed, request, library);
}

function settled(title: string, feed: Feed, request: ButtonRequest, library: Library): UpdateReply {
  const card = { title, feed, planned: [], notes: [], buttons: [] };
  return { kind: 'update', ...feedCardBody(library, card, readerOf(request)) };
}
