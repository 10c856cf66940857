import { createInlineWriter } from './create-inline-writer.ts';
import { decodeHTMLStrict } from 'entities';
import { type InlineToken, inlineTokens } from './inline-tokens.ts';
import { isWide } from './is-spaced.ts';
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
    const tokens = [...inlineTokens(line.text.slice(indent))];
    const stars = emphasisStars(tokens);
    for (const token of tokens) {
      if (token.kind === 'tag' || stars.has(token)) continue;
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
        writer.write(unescaped(token), { line: line.number, column: token.textStart + indent + 1 });
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

/** Stars that stand around words, and not between letters or alone: CommonMark 0.31.2, "Emphasis", without what is inside a word. */
function emphasisStars(tokens: readonly InlineToken[]): ReadonlySet<InlineToken> {
  const pairs = new Set<InlineToken>();
  let open: InlineToken | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'star') continue;
    const [before, after] = [tokens[at - 1]?.text.at(-1) ?? ' ', tokens[at + 1]?.text.at(0) ?? ' '];
    const isInside = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !isWide(before) && !isWide(after);
    if (open !== undefined && /\S/u.test(before) && !isInside) {
      pairs.add(open).add(token);
      open = undefined;
    } else if (/\S/u.test(after) && !isInside) {
      open = token;
    }
  }
  return pairs;
}

/** What a token shows: named and numbered characters of HTML as such (CommonMark 0.31.2, "Entity and numeric character references"). */
function unescaped({ kind, text }: InlineToken): string {
  return kind === 'text' && text.includes('&') ? decodeHTMLStrict(text) : text;
}
