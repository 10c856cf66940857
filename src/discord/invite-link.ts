import { OAuth2Scopes } from 'discord-api-types/v10';

/** Adds the bot to a server. Answering interactions needs no permission at all. */
export function inviteLink(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', applicationId);
  url.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
  url.searchParams.set('permissions', '0');
  return url.href;
}
