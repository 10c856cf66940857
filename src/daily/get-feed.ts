import { getManagedGuild } from '../conversation/manage-server.ts';
import type { ButtonRequest, CommandRequest } from '../conversation/request.ts';
import { UserError } from '../user-error.ts';
import { askedText } from '../finding/asked-text.ts';
import { readFeedId } from '../render/buttons/feed-state.ts';
import type { Feed } from '../feeds/feed.ts';
import type { Store } from '../store/store.ts';

/**
 * The feed an option names: by its id, or by its number in /daily list. Only of the asker's own server, and only for
 * those who manage it. @throws UserError `feed-not-found`, `not-permitted`, `server-only`
 */
export async function getFeed(request: CommandRequest, store: Pick<Store, 'feedsOf'>): Promise<Feed> {
  const feed = findFeed(await store.feedsOf(getManagedGuild(request)), request);
  if (feed === undefined) throw new UserError('feed-not-found', { given: askedText(request.options, 'feed') ?? '' });
  return feed;
}

export function findFeed(feeds: readonly Feed[], { options }: Pick<CommandRequest, 'options'>): Feed | undefined {
  const given = askedText(options, 'feed') ?? '';
  const number = /^#?(?<number>\d{1,2})$/u.exec(given)?.groups?.['number'];
  return feeds.find(({ id }) => id === given) ?? feeds[Number(number) - 1];
}

/** The feed a button names, as `getFeed`. */
export async function getButtonFeed(request: ButtonRequest, store: Pick<Store, 'feed'>): Promise<Feed> {
  const guildId = getManagedGuild(request);
  const feed = await store.feed(readFeedId(request.state));
  if (feed === undefined || feed.guildId !== guildId) throw new UserError('feed-gone', {});
  return feed;
}
