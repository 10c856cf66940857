import { oneLine } from '../text/escape-markdown.ts';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';

/** What a post in a forum is called: what it says of that itself, else its embed's title, its line, its author. Names know no Markdown, so nothing is escaped. */
export function threadName({ threadName: own, content, embeds = [] }: MessageBody): string {
  const [embed] = embeds;
  const candidates = [embed?.title, content, embed?.author?.name, embed?.description];
  const text = own ?? candidates.map((candidate) => plain(candidate ?? '')).find((candidate) => candidate !== '');
  return fitText(text ?? 'Pullquote', limits.threadName);
}

function plain(markdown: string): string {
  return oneLine(markdown.replace(/\\([\p{P}\p{S}])/gu, '$1'));
}
