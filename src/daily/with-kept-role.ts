import type { Deps } from '../conversation/command.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { findFeed } from './get-feed.ts';
import { readFeedOptions } from './read-feed-options.ts';

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
