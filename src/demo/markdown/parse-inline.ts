/** A stretch inside a line of Discord's Markdown. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'time'; readonly atMs: number; readonly style: string }
  | { readonly kind: 'channel' | 'role' | 'user'; readonly id: string }
  /** A slash command by its words, without the slash. */
  | { readonly kind: 'command'; readonly name: string };

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray) => Inline | undefined];

const text = (value: string): Inline => ({ kind: 'text', text: value });

function around(kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler') {
  return (match: RegExpExecArray): Inline => ({ kind, children: parseInline(match[1] ?? '') });
}

/** The rules below let through http and https alone. */
function link(href: string, title: string): Inline | undefined {
  const url = URL.parse(href);
  if (url === null) return undefined;
  return { kind: 'link', href: url.href, children: title === href ? [text(title)] : parseInline(title) };
}

/** Tried at every place, in this order. */
const rules: readonly Rule[] = [
  [/\\([^0-9A-Za-z\s])/uy, (match) => text(match[1] ?? '')],
  [/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/uy, (match) => ({ kind: 'code', text: (match[2] ?? '').trim() })],
  [/\[((?:\\.|[^\]\\])+)\]\(<?(https?:[^)>\s]+)>?\)/uy, (match) => link(match[2] ?? '', match[1] ?? '')],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/uy,
    (match) => ({ kind: 'time', atMs: Number(match[1]) * 1000, style: match[2] ?? 'f' }),
  ],
  [/<#(\d+)>/uy, (match) => ({ kind: 'channel', id: match[1] ?? '' })],
  [/<@&(\d+)>/uy, (match) => ({ kind: 'role', id: match[1] ?? '' })],
  [/<@!?(\d+)>/uy, (match) => ({ kind: 'user', id: match[1] ?? '' })],
  [
    /<\/([-\p{L}\p{M}\p{N}_]{1,32}(?: [-\p{L}\p{M}\p{N}_]{1,32}){0,2}):\d+>/uy,
    (match) => ({ kind: 'command', name: match[1] ?? '' }),
  ],
  // Its picture would be elsewhere's.
  [/<a?(:\w{2,32}:)\d+>/uy, (match) => text(match[1] ?? '')],
  [/<(https?:[^>\s]+)>/uy, (match) => link(match[1] ?? '', match[1] ?? '')],
  [/https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/uy, (match) => link(match[0], match[0])],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/uy, around('strong')],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/uy, around('underline')],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/uy, around('strike')],
  [/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/uy, around('spoiler')],
  [/\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)(?<=\S)\*(?!\*)/uy, around('emphasis')],
  [/(?<![\p{L}\p{N}])_((?:\\[\s\S]|__|[^\\_])+?)_(?![\p{L}\p{N}])/uy, around('emphasis')],
];

/** A line of Discord's Markdown, as its client reads it. What is not understood stays as it is written. */
export function parseInline(source: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') found.push(text(plain));
    plain = '';
  };
  let at = 0;
  while (at < source.length) {
    const next = ruleAt(source, at);
    if (next === undefined) {
      plain += source.charAt(at);
      at += 1;
    } else {
      if (next.inline.kind === 'text') {
        plain += next.inline.text;
      } else {
        flush();
        found.push(next.inline);
      }
      at = next.end;
    }
  }
  flush();
  return found;
}

function ruleAt(source: string, at: number): { readonly inline: Inline; readonly end: number } | undefined {
  if (!/[\\`[<h*_~|]/.test(source.charAt(at))) return undefined;
  for (const [pattern, make] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const end = pattern.lastIndex;
    const inline = match === null ? undefined : make(match);
    if (inline !== undefined) return { inline, end };
  }
  return undefined;
}
