import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';

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
  return `-# ${line}${escapeMarkdown(closing.substring(at))}`;
}

/** With that line at the end of what the post says, where there is room for it. */
export function withClosing(body: MessageBody, closing: string | undefined): MessageBody {
  const { embeds = [] } = body;
  const last = embeds.at(-1);
  if (closing === undefined || last === undefined) return body;
  const description = `${last.description ?? ''}\n\n${closingLine(closing)}`;
  const total = JSON.stringify(embeds).length + description.length - (last.description ?? '').length;
  if (description.length > limits.description || total > limits.embedTotal) return body;
  return { ...body, embeds: [...embeds.slice(0, -1), { ...last, description }] };
}
