import type { Deps } from '../conversation/command.ts';
import type { CommandRequest, ComponentRequest, ModalRequest } from '../conversation/request.ts';
import { readFeedId } from '../render/components/feed-state.ts';
import { findFeed } from './get-feed.ts';
import { readFeedOptions } from './read-feed-options.ts';

/** What changes a feed that goes on pinging its role. */
const changing = ['change', 'role', 'extras'];

/**
 * A request to edit a feed that goes on pinging its role, with what that role is like: of one that the request does not name
 * Discord has to be asked.
 */
export async function withKeptRole(
  request: CommandRequest,
  { store, findRole }: Pick<Deps, 'store' | 'findRole'>,
): Promise<CommandRequest> {
  const { guildId, subcommand } = request;
  const { roleId: picked, noPing } = readFeedOptions(request);
  if (guildId === undefined || subcommand !== 'edit' || picked !== undefined || noPing === true) return request;
  const roleId = findFeed(await store.feedsOf(guildId), request)?.roleId;
  const role = roleId === undefined ? undefined : await findRole(guildId, roleId);
  return role === undefined ? request : { ...request, roles: { ...request.roles, [role.id]: role } };
}

/** The same of what was filled in, or picked, about a feed. */
export async function withFilledRole<Filled extends ComponentRequest | ModalRequest>(
  request: Filled,
  { store, findRole }: Pick<Deps, 'store' | 'findRole'>,
): Promise<Filled> {
  const { guildId, action, state } = request;
  if (guildId === undefined || !changing.includes(action)) return request;
  const feed = await store.feed(readFeedId(state));
  const role =
    feed?.roleId === undefined || feed.guildId !== guildId ? undefined : await findRole(guildId, feed.roleId);
  return role === undefined ? request : { ...request, roles: { [role.id]: role, ...request.roles } };
}
