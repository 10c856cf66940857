import { getManagedGuild } from '../conversation/manage-server.ts';
import type { ActRequest, ComponentRequest, CommandRequest } from '../conversation/request.ts';
import { UserError } from '../user-error.ts';
import { askedText } from '../finding/asked-text.ts';
import { readFeedId } from '../render/components/feed-state.ts';
import type { UnreadableFeed } from '../feeds/unreadable-feed.ts';
import type { Feed } from '../feeds/feed.ts';
import type { Store } from '../store/store.ts';

/**
 * The feed an option names: by its id, or by its number in /daily list. Only of the asker's own server, and only for
 * those who manage it. @throws UserError `feed-not-found`, `not-permitted`, `server-only`
 */
export async function getFeed(
  request: CommandRequest,
  store: Pick<Store, 'feedsOf' | 'unreadableFeeds'>,
): Promise<Feed> {
  const found = await getAnyFeed(request, store);
  if ('key' in found) throw new UserError('feed-unreadable', { given: askedText(request.options, 'feed') ?? '' });
  return found;
}

/** Also one that cannot be read: those have the numbers behind the others. */
export async function getAnyFeed(
  request: CommandRequest,
  store: Pick<Store, 'feedsOf' | 'unreadableFeeds'>,
): Promise<Feed | UnreadableFeed> {
  const guildId = getManagedGuild(request);
  const feeds = await store.feedsOf(guildId);
  const feed = findFeed(feeds, request) ?? findUnreadable(await store.unreadableFeeds(guildId), feeds.length, request);
  if (feed === undefined) throw new UserError('feed-not-found', { given: askedText(request.options, 'feed') ?? '' });
  return feed;
}

type Asked = Pick<CommandRequest, 'options'>;

/** Where none is named, the only one. */
export function findFeed(feeds: readonly Feed[], { options }: Asked): Feed | undefined {
  const given = askedText(options, 'feed') ?? '';
  if (given === '') return feeds.length === 1 ? feeds[0] : undefined;
  return feeds.find(({ id }) => id === given) ?? feeds[numberIn(given) - 1];
}

function findUnreadable(feeds: readonly UnreadableFeed[], before: number, { options }: Asked) {
  const given = askedText(options, 'feed') ?? '';
  return feeds.find(({ key, id }) => key === given || id === given) ?? feeds[numberIn(given) - 1 - before];
}

function numberIn(given: string): number {
  return Number(/^#?(?<number>\d{1,2})$/u.exec(given)?.groups?.['number']);
}

/** The feed a button names, as `getFeed`. */
export async function getButtonFeed(
  request: ComponentRequest,
  store: Pick<Store, 'feed' | 'unreadableFeeds'>,
): Promise<Feed> {
  return getClickedFeed(readFeedId(request.state), request, store);
}

/** The feed that anything clicked names. @throws UserError `feed-gone`, `feed-unreadable`, `not-permitted`, `server-only` */
export async function getClickedFeed(
  id: string,
  request: ActRequest,
  store: Pick<Store, 'feed' | 'unreadableFeeds'>,
): Promise<Feed> {
  const guildId = getManagedGuild(request);
  const feed = await store.feed(id);
  if (feed?.guildId === guildId) return feed;
  const isDamaged = feed === undefined && (await store.unreadableFeeds(guildId)).some((each) => each.id === id);
  throw isDamaged ? new UserError('feed-unreadable', { given: id }) : new UserError('feed-gone', {});
}

/** That the server still has the feed that was clicked, legible or not. @throws UserError `feed-gone` */
export async function checkClickedFeed(
  id: string,
  request: ActRequest,
  store: Pick<Store, 'feedsOf' | 'unreadableFeeds'>,
): Promise<void> {
  const guildId = getManagedGuild(request);
  const [feeds, unreadable] = await Promise.all([store.feedsOf(guildId), store.unreadableFeeds(guildId)]);
  const isThere = feeds.some((feed) => feed.id === id) || unreadable.some((feed) => feed.key === id || feed.id === id);
  if (!isThere) throw new UserError('feed-gone', {});
}
