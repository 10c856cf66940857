import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../user-error.ts';
import { hasPermission } from '../render/has-permission.ts';
import type { CommandRequest } from './request.ts';

/** As `default_member_permissions`: who may use the commands that are about a server. */
export const manageServer = String(PermissionFlagsBits.ManageGuild);

/**
 * The server of a request by somebody who may manage it. Discord's `default_member_permissions` is a default that
 * admins may override, and buttons know nothing of it: so it is asked again.
 * @throws UserError `server-only`, `not-permitted`
 */
export function getManagedGuild({
  guildId,
  memberPermissions,
}: Pick<CommandRequest, 'guildId' | 'memberPermissions'>): string {
  if (guildId === undefined) throw new UserError('server-only', {});
  if (!mayManage({ memberPermissions })) throw new UserError('not-permitted', {});
  return guildId;
}

export function mayManage({ memberPermissions }: Pick<CommandRequest, 'memberPermissions'>): boolean {
  return hasPermission(memberPermissions, 'ManageGuild') || hasPermission(memberPermissions, 'Administrator');
}
