import type { Paint } from './paint.ts';
import { wrapText } from './wrap-text.ts';

const token =
  /\\(?<escaped>[^\p{L}\p{N}\s])|(?<bold>\*\*)|\[(?<title>[^\]]+)\]\(<?(?<url>https?:[^)>\s]+)>?\)|`(?<code>[^`]+)`/gu;

/** Discord's Markdown as terminal lines: bold, links, code, quotes, headings, lists and subtext (`-#`). */
export function drawMarkdown(text: string, columns: number, paint: Paint): string[] {
  return text.split('\n').flatMap((line) => {
    const [, mark = '', rest = line] = /^(-# |#{1,3} |> |[-*] )?(.*)$/u.exec(line) ?? [];
    const bullet = mark === '> ' ? '│ ' : /^[-*] $/.test(mark) ? '• ' : '';
    const drawn = wrapMarked(rest, columns - bullet.length).map((part, index) => {
      const painted = paintInline(part.text, part.boldAtStart, paint);
      return `${index === 0 ? bullet : ' '.repeat(bullet.length)}${painted}`;
    });
    if (mark === '-# ') return drawn.map(paint.dim);
    return mark.startsWith('#') ? drawn.map(paint.bold) : drawn;
  });
}

/** Text without its markers, for where there is only plain text, such as a choice's name. */
export function withoutMarkdown(text: string): string {
  return replaceTokens(text, ({ escaped, title, code }) => escaped ?? title ?? code ?? '');
}

/** A word joiner stands for a bold marker while lines are broken: it has no width and breaks no word. */
const boldMark = '\u2060';

function wrapMarked(text: string, columns: number): { text: string; boldAtStart: boolean }[] {
  let bold = false;
  return wrapText(toMarked(text), columns).map((line) => {
    const boldAtStart = bold;
    if ((line.split(boldMark).length - 1) % 2 === 1) bold = !bold;
    return { text: line, boldAtStart };
  });
}

/** Every bold marker becomes one zero-width mark; links become `title (address)`. */
function toMarked(text: string): string {
  return replaceTokens(text, ({ escaped, title, url, code }) => {
    if (title !== undefined) return `${title} (${url ?? ''})`;
    return escaped ?? code ?? boldMark;
  });
}

function replaceTokens(
  text: string,
  replacement: (groups: Readonly<Record<string, string | undefined>>) => string,
): string {
  let end = 0;
  let replaced = '';
  for (const match of text.matchAll(token)) {
    replaced += text.slice(end, match.index) + replacement(match.groups ?? {});
    end = match.index + match[0].length;
  }
  return replaced + text.slice(end);
}

function paintInline(line: string, startsBold: boolean, paint: Paint): string {
  return line
    .split(boldMark)
    .map((part, index) => (part !== '' && (index % 2 === 1) !== startsBold ? paint.bold(part) : part))
    .join('');
}
