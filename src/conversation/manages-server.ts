import { hasPermission } from '../render/has-permission.ts';
import type { Request } from './request.ts';

/** Whether somebody has Manage Server, or is an administrator, where they ask: nobody has in direct messages. */
export function managesServer({ guildId, memberPermissions }: Pick<Request, 'guildId' | 'memberPermissions'>): boolean {
  if (guildId === undefined) return false;
  return hasPermission(memberPermissions, 'ManageGuild') || hasPermission(memberPermissions, 'Administrator');
}
