import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { DiscordsAnswer } from '../../feeds/refusal.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';

/** What Discord said: `Discord: “Missing Access” (50001).` */
export function saidLine({ words, code }: DiscordsAnswer, locale: Locale): string {
  return messagesFor(locale).feeds.refusal.said(escapeMarkdown(words), code);
}
