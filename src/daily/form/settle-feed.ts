import type { Deps } from '../../conversation/command.ts';
import { getManagedGuild } from '../../conversation/manage-server.ts';
import type { MessageReply } from '../../conversation/reply.ts';
import type { CommandRequest } from '../../conversation/request.ts';
import { askedText } from '../../finding/asked-text.ts';
import { editTypedTarget, runTarget } from '../../render/components/clicked-run.ts';
import { listFeeds } from '../list-feeds.ts';
import { keptOptions, toKeptOptions } from './kept-form.ts';
import { whichFeed } from './which-feed.ts';

/**
 * A request about a feed, with the feed: it is asked for only where there are several, and then by a select, which goes on
 * with it. Where there is none, the list says so.
 */
export async function settleFeed(
  request: CommandRequest,
  {
    library,
    store,
    clock,
    delivery,
    channelNames,
  }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery' | 'channelNames'>,
): Promise<CommandRequest | MessageReply> {
  const { options, subcommand = '' } = request;
  if (askedText(options, 'feed') !== undefined) return request;
  const guildId = getManagedGuild(request);
  const [feeds, unreadable] = await Promise.all([store.feedsOf(guildId), store.unreadableFeeds(guildId)]);
  const [only, ...others] = [...feeds.map(({ id }) => id), ...unreadable.map(({ key }) => key)];
  if (only === undefined) return listFeeds(request, { library, store, clock, delivery, channelNames });
  if (others.length === 0) return { ...request, options: { ...options, feed: only } };
  const { date, ...more } = options;
  const isMore = Object.keys(more).length > 0;
  if (isMore) await keptOptions.keep(toKeptOptions(request), request, { store });
  const target = isMore
    ? editTypedTarget(request.interactionId)
    : runTarget(subcommand, { date: typeof date === 'string' ? date : undefined });
  return { kind: 'message', ...(await whichFeed({ target }, { feeds, unreadable }, request, channelNames)) };
}
