import { OAuth2Scopes } from 'discord-api-types/v10';
import { postingPermissions } from './missing-permissions.ts';

/** Adds the bot to a server, with what daily posts need; answering interactions needs no permission at all. */
export function inviteLink(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', applicationId);
  url.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
  url.searchParams.set('permissions', String(postingPermissions));
  return url.href;
}
