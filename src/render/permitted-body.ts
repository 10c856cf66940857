import type { APIEmbed } from 'discord-api-types/v10';
import type { Layout } from './layout.ts';
import { escapeMarkdown } from './text/escape-markdown.ts';
import { fitText } from './text/fit-text.ts';
import { limits } from './limits.ts';
import type { MessageBody } from './message-body.ts';

/** The body as it may stand there: its embeds told as plain text where the bot may not embed. */
export function permittedBody(body: MessageBody, layout: Layout): MessageBody {
  return layout.embeds ? body : plainBody(body);
}

/** The same message without embeds, in at most 2000 characters. */
export function plainBody(body: MessageBody): MessageBody {
  const { embeds = [], ...rest } = body;
  if (embeds.length === 0) return body;
  const paragraphs = [body.content ?? '', ...embeds.map(embedText)].filter((text) => text !== '');
  return { ...rest, content: fitText(paragraphs.join('\n\n'), limits.content), embeds: [] };
}

function embedText(embed: APIEmbed): string {
  const lines = [
    embed.author === undefined ? undefined : bold(escapeMarkdown(embed.author.name)),
    bold(embed.title),
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [bold(name), value]),
    embed.footer === undefined ? undefined : `-# ${escapeMarkdown(embed.footer.text)}`,
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}

function bold(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `**${text}**`;
}
