import type { Deps } from '../../conversation/command.ts';
import type { ComponentRequest, ModalRequest } from '../../conversation/request.ts';
import { readRun } from '../../render/components/clicked-run.ts';
import { readFeedId } from '../../render/components/feed-state.ts';

/** What is clicked, or submitted, about a feed, with what Discord tells of its channel and of the role that it goes on pinging. */
export async function withTold<Filled extends ComponentRequest | ModalRequest>(
  request: Filled,
  { store, findPlace, findRole }: Pick<Deps, 'store' | 'findPlace' | 'findRole'>,
): Promise<Filled> {
  const { guildId, action } = request;
  if (guildId === undefined || !asking.includes(action)) return request;
  const named = action === 'set-up' ? undefined : await store.feed(feedIdOf(request));
  const feed = named?.guildId === guildId ? named : undefined;
  const channelId = pickedChannel(request) ?? feed?.channelId;
  const [place, role] = await Promise.all([
    channelId === undefined ? undefined : findPlace(channelId),
    feed?.roleId === undefined ? undefined : findRole(guildId, feed.roleId),
  ]);
  return {
    ...request,
    ...(place !== undefined && place !== 'hidden' && { place }),
    ...(role !== undefined && { roles: { [role.id]: role, ...request.roles } }),
  };
}

/** What is answered by a card, or changes what one shows. */
const asking: readonly string[] = ['set-up', 'change', 'more', 'role', 'extras', 'tag', 'run', 'edit-typed'];

function feedIdOf(request: ComponentRequest | ModalRequest): string {
  if (request.kind === 'component' && request.action === 'run') return readRun(request.state, request.values).feedId;
  return request.kind === 'component' && request.action === 'edit-typed'
    ? (request.values[0] ?? '')
    : readFeedId(request.state);
}

function pickedChannel(request: ComponentRequest | ModalRequest): string | undefined {
  return request.kind === 'modal' ? request.picks['channel']?.[0] : undefined;
}
