import { escapeMarkdown, oneLine } from './escape-markdown.ts';
import { fitText, type Measure } from './fit-text.ts';

/** The text escaped, on one line, in at most `limit` UTF-16 units as escaped. */
export function fitLine(text: string, limit: number, measure: Measure = escapedLength): string {
  return escapeMarkdown(fitText(oneLine(text), limit, measure));
}

/** As `fitLine`, keeping line breaks. */
export function fitParagraph(text: string, limit: number): string {
  return escapeMarkdown(fitText(text.trim(), limit, escapedLength));
}

/** In columns, as escaped: a Chinese character is two wide. Never less than the length. */
export function escapedWidth(text: string): number {
  return escapedLength(text) + (text.match(/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/gu)?.length ?? 0);
}

export function escapedLength(text: string): number {
  return escapeMarkdown(text).length;
}
