import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../user-error.ts';
import { isStillTold } from './is-still-told.ts';
import { managesServer } from './manages-server.ts';
import type { ActRequest } from './request.ts';

/** As `default_member_permissions`: who may use the commands that are about a server. */
export const manageServer = String(PermissionFlagsBits.ManageGuild);

/**
 * The server of a request by somebody who may manage it: that is Manage Server, unless its admins chose otherwise
 * (Server Settings, Integrations).
 * @throws UserError `server-only`, `not-permitted`, `press-over`
 */
export function getManagedGuild(request: ActRequest): string {
  const { guildId } = request;
  if (guildId === undefined) throw new UserError('server-only', {});
  if (!mayManage(request)) throw new UserError('not-permitted', {});
  return guildId;
}

/**
 * Whom Discord lets run the command may: it alone knows what the admins chose. Of a press it asks nothing; so what the answer to
 * one's own command proves, it proves for a while, and then it is run again.
 */
function mayManage(request: ActRequest): boolean {
  if (request.kind === 'command' || managesServer(request)) return true;
  if (request.onOwnCommand && !isStillTold(request)) throw new UserError('press-over', {});
  return request.onOwnCommand;
}
