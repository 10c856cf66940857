import type { Deps } from '../conversation/command.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ActRequest, ComponentRequest, CommandRequest } from '../conversation/request.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { button, dangerButton, rows } from '../render/components/button.ts';
import { allFeedsButton } from '../render/feeds/all-feeds-button.ts';
import { readerOf } from '../render/reader.ts';
import { runTarget } from '../render/components/clicked-run.ts';
import type { MessageBody } from '../render/message-body.ts';
import { feedTarget, readFeedId } from '../render/components/feed-state.ts';
import { feedCardBody } from '../render/feeds/feed-card-body.ts';
import { unreadableFeedBody } from '../render/feeds/unreadable-feed-body.ts';
import type { UnreadableFeed } from '../feeds/unreadable-feed.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { Store } from '../store/store.ts';
import { answerCard } from './answer-card.ts';
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
  const all = allFeedsButton(request.locale);
  const damaged = await findButtonUnreadable(request, store);
  if (damaged !== undefined) {
    await store.removeUnreadable(getManagedGuild(request), damaged.key);
    const card = { title: messagesFor(request.locale).feeds.removed, feed: damaged, notes: [], buttons: [all] };
    return { kind: 'update', ...unreadableFeedBody(card, readerOf(request)) };
  }
  const feed = await getButtonFeed(request, store);
  await store.removeFeed(feed.id);
  const card = {
    title: messagesFor(request.locale).feeds.removed,
    feed,
    planned: [],
    notes: [],
    components: rows([all]),
  };
  return { kind: 'update', ...feedCardBody(library, card, readerOf(request)) };
}

/** It goes on as it was, and its card is there again. */
export async function keepFeed(
  request: ComponentRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<UpdateReply> {
  const title = messagesFor(request.locale).feeds.kept;
  const damaged = await findButtonUnreadable(request, store);
  if (damaged !== undefined) return { kind: 'update', ...damagedCard(title, damaged, request) };
  const feed = await getButtonFeed(request, store);
  return { kind: 'update', ...(await answerCard(request, { library, store, clock, delivery }, { title, feed })) };
}

/** One that cannot be read: what there is to say of it, and the one thing to do. */
export function damagedCard(title: string, feed: UnreadableFeed, request: ActRequest): MessageBody {
  const { feeds, feedForm } = messagesFor(request.locale);
  const remove = button(feedForm.card.remove, runTarget('remove', { feedId: feed.key }));
  return unreadableFeedBody({ title, feed, notes: [feeds.unreadable.facts], buttons: [remove] }, readerOf(request));
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
