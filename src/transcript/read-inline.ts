import { createInlineWriter } from './create-inline-writer.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { SourceLine } from './source-lines.ts';
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

/** Undoes what the exporter's Markdown adds: bold and emphasis markers, escapes, links, hard wraps, stray spaces. */
export function readInline(lines: readonly SourceLine[]): InlineText {
  const writer = createInlineWriter();
  const images: { url: string; line: number }[] = [];
  const links: { title: string; url: string; line: number }[] = [];
  const emphasised: Span[] = [];
  const problems: Problem[] = [];
  const underlined = isWrappedInUnderscores(lines);
  let bold: { start: number; at: Position } | undefined;

  for (const line of lines) {
    writer.breakLine();
    const indent = line.text.length - line.text.trimStart().length;
    for (const token of inlineTokens(line.text.slice(indent))) {
      const at = { line: line.number, column: token.start + indent + 1 };
      if (token.kind === 'bold') {
        if (bold === undefined) {
          bold = { start: writer.resume(line.text, token.start + indent + 2), at };
        } else {
          if (writer.length() > bold.start) emphasised.push({ start: bold.start, end: writer.length() });
          bold = undefined;
          writer.closeBold();
        }
      } else if (token.kind === 'image') {
        images.push({ url: token.url, line: line.number });
      } else if (token.kind !== 'emphasis' || !underlined) {
        if (token.kind === 'link') links.push({ title: token.text, url: token.url, line: line.number });
        writer.write(token.text, { line: line.number, column: token.textStart + indent + 1 });
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
