import { isolated, isolationLength } from '../../foreign-text.ts';
import { escapeMarkdown, escapeOffsets, oneLine } from './escape-markdown.ts';
import { fitText, type Measure } from './fit-text.ts';

/**
 * The text escaped, on one line, in at most `limit` UTF-16 units as escaped; where it may turn the direction of writing, it
 * turns itself alone.
 */
export function fitLine(text: string, limit: number, measure: Measure = escapedLength): string {
  return isolated(escapeMarkdown(fitText(oneLine(text), limit, measure)));
}

/** As `fitLine`, keeping line breaks. */
export function fitParagraph(text: string, limit: number): string {
  return isolated(escapeMarkdown(fitText(text.trim(), limit, escapedLength)));
}

/** As `fitLine`, for where Discord reads no Markdown. */
export function fitPlain(text: string, limit: number): string {
  return isolated(fitText(oneLine(text), limit, (part) => part.length + isolationLength(part)));
}

/** The text escaped as it is, on as many lines. */
export function escapedText(text: string): string {
  return isolated(escapeMarkdown(text));
}

/** In columns, as escaped: a Chinese character is two wide. Never less than the length. */
export function escapedWidth(text: string): number {
  return escapedLength(text) + (text.match(/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/gu)?.length ?? 0);
}

/** With room for what keeps its direction to itself. */
export function escapedLength(text: string): number {
  return text.length + escapeOffsets(text).length + isolationLength(text);
}
