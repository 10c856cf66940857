import type { Deps } from '../conversation/command.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ComponentRequest, CommandRequest } from '../conversation/request.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { button, dangerButton, rows } from '../render/components/button.ts';
import { readerOf } from '../render/reader.ts';
import { feedTarget, readFeedId } from '../render/components/feed-state.ts';
import { feedCardBody } from '../render/feeds/feed-card-body.ts';
import { unreadableFeedBody } from '../render/feeds/unreadable-feed-body.ts';
import type { Feed } from '../feeds/feed.ts';
import type { UnreadableFeed } from '../feeds/unreadable-feed.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { Store } from '../store/store.ts';
import type { Library } from '../interview/interview.ts';
import { getAnyFeed, getButtonFeed } from './get-feed.ts';

/** `/daily remove` asks first. */
export async function askRemoval(
  request: CommandRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<MessageReply> {
  const feed = await getAnyFeed(request, store);
  const { feeds } = messagesFor(request.locale);
  const feedId = 'key' in feed ? feed.key : feed.id;
  const buttons = [
    dangerButton(feeds.removeYes, feedTarget('remove', { feedId })),
    button(feeds.removeNo, feedTarget('keep', { feedId })),
  ];
  if ('key' in feed) {
    const card = { title: feeds.removeAsk, feed, notes: [feeds.removeFacts], buttons };
    return { kind: 'message', ...unreadableFeedBody(card, readerOf(request)) };
  }
  const card = { title: feeds.removeAsk, feed, planned: [], notes: [feeds.removeFacts], components: rows(buttons) };
  return { kind: 'message', ...feedCardBody(library, card, readerOf(request)) };
}

export async function removeFeed(
  request: ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<UpdateReply> {
  const damaged = await findButtonUnreadable(request, store);
  if (damaged !== undefined) {
    await store.removeUnreadable(getManagedGuild(request), damaged.key);
    return settledUnreadable(messagesFor(request.locale).feeds.removed, damaged, request);
  }
  const feed = await getButtonFeed(request, store);
  await store.removeFeed(feed.id);
  return settled(messagesFor(request.locale).feeds.removed, feed, request, library);
}

export async function keepFeed(
  request: ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<UpdateReply> {
  const damaged = await findButtonUnreadable(request, store);
  if (damaged !== undefined) return settledUnreadable(messagesFor(request.locale).feeds.kept, damaged, request);
  const feed = await getButtonFeed(request, store);
  return settled(messagesFor(request.locale).feeds.kept, feed, request, library);
}

/** The feed that a button names, where it cannot be read. */
async function findButtonUnreadable(
  request: ComponentRequest,
  store: Pick<Store, 'unreadableFeeds'>,
): Promise<UnreadableFeed | undefined> {
  const named = readFeedId(request.state);
  const feeds = await store.unreadableFeeds(getManagedGuild(request));
  return feeds.find(({ key, id }) => key === named || id === named);
}

function settledUnreadable(title: string, feed: UnreadableFeed, request: ComponentRequest): UpdateReply {
  return { kind: 'update', ...unreadableFeedBody({ title, feed, notes: [], buttons: [] }, readerOf(request)) };
}

function settled(title: string, feed: Feed, request: ComponentRequest, library: Library): UpdateReply {
  const card = { title, feed, planned: [], notes: [], components: [] };
  return { kind: 'update', ...feedCardBody(library, card, readerOf(request)) };
}
