import { targetParser } from './inline-tokens.ts';
import type { SourceLine } from './source-lines.ts';

/** A stretch of source lines that belong together. Lines of a callout have lost their `>`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'rule'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'image'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'callout'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'item'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly SourceLine[] };

/**
 * Line-oriented on purpose: the exporter writes an empty list item (`*` alone) before its text, and CommonMark's
 * "an empty list item cannot interrupt a paragraph" (spec 0.31.2, List items) would join what it keeps apart.
 */
export function splitBlocks(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'callout' | 'item' | 'paragraph'; lines: SourceLine[] } | undefined;
  const close = () => {
    open = undefined;
  };
  const add = (kind: 'callout' | 'item' | 'paragraph', line: SourceLine) => {
    open = { kind, lines: [line] };
    blocks.push(open);
  };
  for (const line of lines) {
    const trimmed = line.text.trim();
    const heading = /^(#{1,6})\s+\S/.exec(line.text);
    const quoted = /^\s{0,3}>\s?/.exec(line.text);
    if (quoted) {
      const inner = { number: line.number, text: line.text.slice(quoted[0].length) };
      if (open?.kind === 'callout' && !/^\s*★/.test(inner.text)) open.lines.push(inner);
      else add('callout', inner);
    } else if (trimmed === '') {
      close();
    } else if (isUnderline(trimmed) && open?.kind === 'paragraph' && open.lines.length === 1) {
      const [title] = open.lines;
      blocks.pop();
      if (title !== undefined) blocks.push({ kind: 'heading', level: 1, lines: [title] });
      close();
    } else if (isRule(trimmed)) {
      close();
      blocks.push({ kind: 'rule', lines: [line] });
    } else if (heading) {
      close();
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, lines: [line] });
    } else if (isImagesOnly(trimmed)) {
      close();
      blocks.push({ kind: 'image', lines: [line] });
    } else if (isListItem(line.text)) {
      add('item', { number: line.number, text: withoutBullet(line.text) });
    } else if (open && open.kind !== 'callout') {
      open.lines.push(line);
    } else {
      add('paragraph', line);
    }
  }
  return blocks;
}

function isListItem(text: string): boolean {
  return /^\s*(?:[*+-]|\d{1,3}[.)])(?:\s+\S|$)/.test(text) && !/^\s*\*\*/.test(text);
}

/** The text after the bullet, padded to keep its columns. */
function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:[*+-]|\d{1,3}[.)])/, (bullet) => ' '.repeat(bullet.length));
}

function isImagesOnly(trimmed: string): boolean {
  if (!trimmed.startsWith('![')) return false;
  const parseTarget = targetParser(trimmed);
  for (let at = 0; at < trimmed.length;) {
    const end = trimmed.startsWith('![', at) ? parseTarget(at)?.end : undefined;
    if (end === undefined) return false;
    at = trimmed.length - trimmed.slice(end).trimStart().length;
  }
  return true;
}

/** CommonMark 0.31.2, "Setext headings", of the first level alone: what `---` below a paragraph means is a rule here. */
function isUnderline(trimmed: string): boolean {
  return trimmed.startsWith('===') && trimmed.replaceAll('=', '') === '';
}

function isRule(trimmed: string): boolean {
  return /^[*-]/.test(trimmed) && /^(?:\*{3,}|-{3,})$/.test(trimmed.replace(/\s+/g, ''));
}
