import type { APIMessage } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';

/** Discord's client shows `<#id>`, `<@&id>` and `<t:seconds>` as names and times; so does the terminal. */
export function resolveMentions(message: APIMessage, discord: LocalDiscord): APIMessage {
  const channels = new Map(discord.channels().map(({ id, name }) => [id, name ?? id]));
  const roles = new Map(discord.guilds.flatMap((guild) => guild.roles.map(({ id, name }) => [id, name])));
  const text = JSON.stringify(message)
    .replaceAll(/<#(\d+)>/g, (_, id: string) => `#${channels.get(id) ?? id}`)
    .replaceAll(/<@&(\d+)>/g, (_, id: string) => `@${roles.get(id) ?? id}`)
    .replaceAll(/<t:(\d+)(?::\w)?>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toUTCString());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same message, with other words
  return JSON.parse(text) as APIMessage;
}
