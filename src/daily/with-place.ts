import type { Deps } from '../conversation/command.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { findFeed } from './get-feed.ts';
import { readFeedOptions } from './read-feed-options.ts';

/** A request that is answered by a feed's card, with what Discord tells of its channel: the request itself tells less. */
export async function withPlace(
  request: CommandRequest,
  { store, findPlace }: Pick<Deps, 'store' | 'findPlace'>,
): Promise<CommandRequest> {
  const { guildId, subcommand = '', channelId: hereId } = request;
  if (guildId === undefined || !['add', 'edit', 'pause', 'resume', 'skip', 'post'].includes(subcommand)) return request;
  const { channel } = readFeedOptions(request);
  const own = subcommand === 'add' ? hereId : findFeed(await store.feedsOf(guildId), request)?.channelId;
  const channelId = channel?.id ?? own;
  const place = channelId === undefined ? undefined : await findPlace(channelId);
  return place === undefined || place === 'hidden' ? request : { ...request, place };
}
