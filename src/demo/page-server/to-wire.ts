import type { LocalDiscord } from '../../local-discord/local-discord.ts';

/**
 * As JSON on one line, without secrets: neither the bot's token nor those of interactions. Addresses of files lead to
 * the page's own server.
 */
export function toWire(value: unknown, { apiUrl, token }: Pick<LocalDiscord, 'apiUrl' | 'token'>): string {
  return JSON.stringify(value)
    .replaceAll(`${new URL(apiUrl).origin}/attachments/`, '/attachments/')
    .replaceAll(/(\/(?:interactions|webhooks)\/\d+\/)[^/?\s"\\]+/g, '$1[token]')
    .replaceAll(token, '[secret]');
}
