import { maskSecrets } from '../../app/mask-secrets.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';

/**
 * As JSON on one line, without secrets: neither the bot's token nor those of interactions. Addresses of files lead to
 * the page's own server.
 */
export function toWire(value: unknown, { apiUrl, token }: Pick<LocalDiscord, 'apiUrl' | 'token'>): string {
  const text = JSON.stringify(value).replaceAll(`${new URL(apiUrl).origin}/attachments/`, '/attachments/');
  return maskSecrets(text, [token]);
}
