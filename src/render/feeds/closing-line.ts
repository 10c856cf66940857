import { isolated } from '../../foreign-text.ts';
import { embedTexts } from '../embed-texts.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { fitText } from '../text/fit-text.ts';

/** An address that Discord links as it stands: nothing is hidden behind it. */
const address = /https?:\/\/[^\s<>()[\]|*`\\]+/giu;

/** A server's own line, small: letter for letter but for addresses, which stay what they are. It pings nobody. */
export function closingLine(closing: string): string {
  let line = '';
  let at = 0;
  for (const { 0: found, index } of closing.matchAll(address)) {
    line += escapeMarkdown(closing.substring(at, index)) + found;
    at = index + found.length;
  }
  return `-# ${isolated(line + escapeMarkdown(closing.substring(at)))}`;
}

/** With that line at the end of what the post says, which gives way where both do not fit: its last lines go. */
export function withClosing(body: MessageBody, closing: string | undefined): MessageBody {
  if (closing === undefined) return body;
  const ending = `\n\n${closingLine(closing)}`;
  const { embeds = [], content = '' } = body;
  const last = embeds.at(-1);
  if (last === undefined) return { ...body, content: firstLines(content, limits.content - ending.length) + ending };
  const { description = '' } = last;
  const others = embeds.flatMap(embedTexts).join('').length - description.length;
  const room = Math.min(limits.description, limits.embedTotal - others) - ending.length;
  return {
    ...body,
    embeds: [...embeds.slice(0, -1), { ...last, description: firstLines(description, room) + ending }],
  };
}

/** As many whole lines as there is room for; of a first line that is longer than that, its beginning. */
function firstLines(text: string, room: number): string {
  let end = text.length;
  while (end > room) end = text.lastIndexOf('\n', end - 1);
  return end > 0 || text === '' ? text.substring(0, end).trimEnd() : fitText(text, room);
}
