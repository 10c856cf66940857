import { type Inline, parseInline } from './parse-inline.ts';

/** What stands on lines of its own. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  /** `first`: the number of the first item; undefined where they have bullets. */
  | { readonly kind: 'list'; readonly first: number | undefined; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly MarkdownBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'gap' };

const fence = /^```(?:[a-z]*\n)?([\s\S]*?)\n?```\n?/u;
const bullet = /^ *[-*] +(?! )(.*)$/u;
const numbered = /^ *(?<number>\d+)\. +(?! )(.*)$/u;

/** Discord's Markdown: what a message or an embed's description says, ready to be drawn. */
export function parseMarkdown(source: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let rest = source;
  while (rest !== '') {
    const code = fence.exec(rest);
    const taken =
      code === null
        ? takeLines(rest)
        : { block: { kind: 'code', text: code[1] ?? '' } as const, rest: rest.slice(code[0].length) };
    blocks.push(taken.block);
    rest = taken.rest;
  }
  return blocks;
}

interface Taken {
  readonly block: MarkdownBlock;
  readonly rest: string;
}

function takeLines(source: string): Taken {
  const lines = source.split('\n');
  const [first = ''] = lines;
  const after = (count: number) => lines.slice(count).join('\n');
  if (first.trim() === '') return { block: { kind: 'gap' }, rest: after(1) };
  if (first.startsWith('>>> ')) {
    return { block: { kind: 'quote', blocks: parseMarkdown(source.slice('>>> '.length)) }, rest: '' };
  }
  const [, hashes, title] = /^(#{1,3}) +(?! )(.*)$/u.exec(first) ?? [];
  if (hashes !== undefined) {
    return { block: { kind: 'heading', level: hashes.length, children: parseInline(title ?? '') }, rest: after(1) };
  }
  if (first.startsWith('-# ')) {
    return { block: { kind: 'subtext', children: parseInline(first.slice('-# '.length)) }, rest: after(1) };
  }
  const quoted = countWhile(lines, (line) => line.startsWith('> '));
  if (quoted > 0) {
    const inner = lines.slice(0, quoted).map((line) => line.slice('> '.length));
    return { block: { kind: 'quote', blocks: parseMarkdown(inner.join('\n')) }, rest: after(quoted) };
  }
  for (const pattern of [bullet, numbered]) {
    const count = countWhile(lines, (line) => pattern.test(line));
    const items = lines.slice(0, count).map((line) => parseInline(pattern.exec(line)?.at(-1) ?? ''));
    const number = pattern.exec(first)?.groups?.['number'];
    const block = { kind: 'list', first: number === undefined ? undefined : Number(number), items } as const;
    if (count > 0) return { block, rest: after(count) };
  }
  const count = Math.max(1, countWhile(lines, isPlain));
  return { block: { kind: 'paragraph', children: parseInline(lines.slice(0, count).join('\n')) }, rest: after(count) };
}

function isPlain(line: string): boolean {
  return (
    line.trim() !== '' && !/^(?:#{1,3} |-# |> |>>> |```)/u.test(line) && !bullet.test(line) && !numbered.test(line)
  );
}

function countWhile(lines: readonly string[], holds: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !holds(line));
  return end === -1 ? lines.length : end;
}
