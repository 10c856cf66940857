import type { SourceLine } from './source-lines.ts';
import { isSpaced, isWide } from './spacing.ts';
import type { Span } from './span.ts';
import type { Position, Problem } from './transcript.ts';

/** A block's text without its markers and hard wraps, and where every part of it came from. */
export interface InlineText {
  readonly text: string;
  readonly emphasised: readonly Span[];
  readonly images: readonly { readonly url: string; readonly line: number }[];
  readonly links: readonly { readonly title: string; readonly url: string; readonly line: number }[];
  readonly problems: readonly Problem[];
  /** Source position of the character at an offset of `text`. */
  readonly positionAt: (offset: number) => Position;
}

const token =
  /\\(?<escaped>[\\`*_{}[\]()#+\-.!>~|])|(?<bold>\*\*)|!\[[^\][]{0,500}\]\((?<image>[^)\s]{0,2000})\)|\[(?<title>[^\][]{1,500})\]\((?<url>[^)\s]{0,2000})\)|(?<em>_)|(?<text>[^\\*![_]+|.)/gsu;

/** Undoes what the exporter's Markdown adds: bold and emphasis markers, escapes, links, hard wraps, stray spaces. */
export function readInline(lines: readonly SourceLine[]): InlineText {
  const writer = createWriter();
  const images: { url: string; line: number }[] = [];
  const links: { title: string; url: string; line: number }[] = [];
  const emphasised: Span[] = [];
  const problems: Problem[] = [];
  const underlined = isWrappedInUnderscores(lines);
  let bold: { start: number; at: Position } | undefined;

  for (const line of lines) {
    writer.breakLine();
    const indent = line.text.length - line.text.trimStart().length;
    for (const match of line.text.slice(indent).matchAll(token)) {
      const at = { line: line.number, column: match.index + indent + 1 };
      const { escaped, bold: marker, image, title, url, em, text } = match.groups ?? {};
      if (marker) {
        if (bold === undefined) {
          bold = { start: writer.resume(line.text, match.index + indent + 2), at };
        } else {
          if (writer.length() > bold.start) emphasised.push({ start: bold.start, end: writer.length() });
          bold = undefined;
          writer.closeBold();
        }
      } else if (image !== undefined) {
        images.push({ url: image, line: line.number });
      } else if (url !== undefined) {
        links.push({ title: title ?? '', url, line: line.number });
        writer.write(title ?? '', { line: at.line, column: at.column + 1 });
      } else if (escaped !== undefined) {
        writer.write(escaped, { line: at.line, column: at.column + 1 });
      } else if (em !== undefined) {
        if (!underlined) writer.write('_', at);
      } else if (text !== undefined) {
        writer.write(text, at);
      }
    }
  }
  if (bold) problems.push({ ...bold.at, message: 'bold begins here and never ends: add the closing **' });
  return { text: writer.text(), emphasised, images, links, problems, positionAt: writer.positionAt };
}

/** A whole block in `_…_`, however empty: the exporter's form of a reference or of nothing at all. */
function isWrappedInUnderscores(lines: readonly SourceLine[]): boolean {
  const whole = lines.map((line) => line.text.trim()).join(' ');
  return whole.length > 1 && whole.startsWith('_') && whole.endsWith('_');
}

interface Writer {
  write(text: string, at: Position): void;
  breakLine(): void;
  closeBold(): void;
  /** Settles a pending space before what begins at `column0` of the line; the offset it begins at. */
  resume(line: string, column0: number): number;
  length(): number;
  text(): string;
  readonly positionAt: (offset: number) => Position;
}

function createWriter(): Writer {
  const parts: string[] = [];
  const pieces: { offset: number; at: Position }[] = [];
  let length = 0;
  let last = '';
  // What stands between the last character and the next: nothing, a hard wrap, a closing `**`, or one and its space.
  let pending: 'none' | 'wrap' | 'closed' | 'closed-space' = 'none';

  const settle = (next: string) => {
    const kept =
      (pending === 'wrap' && isSpaced(last, next)) ||
      // html2text writes a space after every closing `**`: it means something between Latin words only.
      (pending === 'closed-space' && !isWide(last) && !isWide(next));
    if (kept && last !== '' && next !== '') append(' ');
    pending = 'none';
  };
  const append = (text: string) => {
    parts.push(text);
    length += text.length;
    last = text.at(-1) ?? last;
  };
  return {
    write(text, at) {
      let rest = text;
      let column = at.column;
      if (pending !== 'none' || last === '') {
        rest = text.trimStart();
        if (pending === 'closed' && rest.length < text.length) pending = 'closed-space';
        column += text.length - rest.length;
        if (rest === '') return;
        settle(rest[0] ?? '');
      }
      const before = pieces.at(-1);
      // What goes on where the last piece ended needs no place of its own.
      if (before?.at.line !== at.line || before.at.column - before.offset !== column - length)
        pieces.push({ offset: length, at: { line: at.line, column } });
      append(rest);
    },
    breakLine() {
      if (last !== '') pending = pending === 'closed' || pending === 'closed-space' ? 'closed-space' : 'wrap';
    },
    closeBold() {
      pending = 'closed';
    },
    resume(line, column0) {
      if (pending !== 'none') settle(/\S/.exec(line.slice(column0))?.[0] ?? '');
      return length;
    },
    length: () => length,
    text: () => parts.join('').trimEnd(),
    positionAt(offset) {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.offset ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      if (!piece) return { line: 1, column: 1 };
      return { line: piece.at.line, column: piece.at.column + Math.max(0, offset - piece.offset) };
    },
  };
}
