import type { CommandRequest } from '../conversation/request.ts';
import { mayPing } from '../discord/may-ping.ts';
import { missingToWrite } from '../discord/missing-permissions.ts';
import type { Feed } from '../feeds/feed.ts';
import { hasPermission } from '../render/has-permission.ts';
import { UserError } from '../user-error.ts';

/**
 * Whoever makes or edits a feed, whatever they change of it, could write there and ping its role by hand: the bot lends
 * nobody its permissions. Theirs are told of a channel that the request names, and of the one it is asked in, and nothing of
 * one follows for another, unless they are an administrator. Where nothing is told of writing, it is not held against them;
 * whom a feed pings is not left open: what would tell it is asked for.
 * @throws UserError `maker-lacks`, `ping-untold`
 */
export function checkMaker(
  { channelId, roleId }: Pick<Feed, 'channelId' | 'roleId'>,
  { channels, roles, channelId: hereId, channelType, memberPermissions }: CommandRequest,
): void {
  if (hasPermission(memberPermissions, 'Administrator')) return;
  const here = channelId === hereId ? { type: channelType, memberPermissions } : undefined;
  const named = channels[channelId];
  const type = named?.type ?? here?.type;
  const held = named?.memberPermissions ?? here?.memberPermissions;
  const missing = type === undefined || held === undefined ? [] : missingToWrite(type, held);
  if (missing.length > 0) throw new UserError('maker-lacks', { channelId, missing });
  if (roleId === undefined) return;
  const pings = mayPing(roles[roleId], held);
  if (pings === false) throw new UserError('maker-lacks', { channelId, missing: ['mention-everyone'] });
  const unnamed = [
    ...(named === undefined && here === undefined ? (['channel'] as const) : []),
    ...(roles[roleId] === undefined ? (['role'] as const) : []),
  ];
  // Naming it all once more would tell no more.
  if (pings === undefined && unnamed.length > 0) throw new UserError('ping-untold', { roleId, channelId, unnamed });
}
