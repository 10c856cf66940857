import { hasArrow, parseTiming } from './captions/parse-timing.ts';
import { isPage } from './html/is-page.ts';

/** How a text is written. labelled: an article, Markdown or plain text with names before words */
export type Format = 'webvtt' | 'subrip' | 'json' | 'html' | 'labelled';

/** How many lines at the beginning tell. */
const enough = 12;

/** By what a text holds: its file's ending may say anything. */
export function sniffFormat(text: string): Format {
  const start = text.slice(0, 4096).replace(/^\uFEFF/, '');
  if (/^WEBVTT(?:\s|$)/.test(start)) return 'webvtt';
  if (/^\s*[[{]/.test(start) && /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[{[\]"]|-?\d+\s*[,\]]))/.test(start)) return 'json';
  if (isPage(text)) return 'html';
  const lines = start.split(/\r\n|\n|\r/).slice(0, enough);
  if (lines.some((line) => hasArrow(line) && parseTiming(line) !== undefined)) return 'subrip';
  return 'labelled';
}
