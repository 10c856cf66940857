import type { SourceLine } from '../source-lines.ts';

/** Lines whose labels all end in colons, each as long as it was. */
export interface Coloned {
  readonly lines: readonly SourceLine[];
  /** Numbers of lines in which nothing but a label can stand where the colon is now. */
  readonly marked: ReadonlySet<number>;
}

interface Form {
  /** Takes a line apart; undefined where it has not this form. */
  readonly read: (text: string) => { readonly name: string; readonly text: string } | undefined;
  /** Whether nothing else is written so. */
  readonly isCertain: boolean;
}

const time = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?`;
const spaces = (length: number) => ' '.repeat(length);

/** What else than a colon parts a name from the words: so people write chats, minutes, hearings and magazines. */
const forms: readonly Form[] = [
  // `<Ada> words`, with or without an hour before it: chats.
  form(
    new RegExp(
      String.raw`^(?<before>\s{0,8}(?:${time}\s{1,4})?)<(?<name>[^<>/="\d][^<>/="]{0,40})>(?<gap>\s{1,4})(?=\S)`,
      'u',
    ),
    ({ before = '', name, gap }) => `${before} ${name}:${gap}`,
  ),
  // `Ada — Today at 10:02 AM` above the words, as Discord's are copied.
  form(
    /^(?<name>[^—\s][^—]{0,40}) — (?<day>(?:Today|Yesterday|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?(?: at)? )(?=\d{1,2}:\d{2}(?: [AP]M)?$)/u,
    ({ name, day = '' }) => `${name}   ${spaces(day.length)}`,
  ),
  // `[Ada] words`, `[Ada]: words`, and `[Ada] 10:02:11` above the words.
  form(
    /^\[(?<name>[^\][\d^][^\][]{0,40})\](?<next>:|\s{1,4}\d{1,2}:\d{2}(?::\d{2})?$|)(?=[^([]|$)/u,
    ({ name, next }) => (next === '' ? ` ${name}:` : ` ${name} ${next}`),
  ),
  form(
    /^【(?<name>[^【】]{1,20})】(?<next>[：:]?)(?=\S)/u,
    ({ name, next }) => ` ${name}${next === '' ? '：' : ' '}${next}`,
  ),
  // `>> ADA: words`: what subtitlers for the deaf put before whoever begins.
  form(
    /^(?<before>\s{0,8}>>\s{0,4})(?<name>[^\s>:][^>:]{0,40}):/u,
    ({ before = '', name }) => `${spaces(before.length)}${name}:`,
  ),
  // `Mr. SMITH of Ohio. Words`, `M. Durand. Words`: parliaments.
  form(
    /^(?<before>\s{0,12})(?<name>(?:The|Mr\.|Mrs\.|Ms\.|Dr\.|Senator|Chairman|Secretary) (?=[^.:]{0,40}\p{Lu}{3})[^.:]{2,50})\.(?=\s+\S)/u,
    ({ before, name }) => `${before}${name}:`,
  ),
  form(
    /^(?<before>\s{0,12})(?<name>(?:M\.|Mme|Mlle|MM\.|Mmes|Me) [^.:]{2,60})\.(?=\s+\S)/u,
    ({ before, name }) => `${before}${name}:`,
  ),
  // `**Question.** Words`: magazines.
  form(/^\*\*(?<name>[^*.:]{1,40})\.\*\*(?=\s+\S)/u, ({ name }) => `**${name}:**`),
  // `Ada – words`, `**Ada** — words`.
  form(
    /^(?<bold>\**)(?<name>[^\s*—–:\d-][^*—–:]{0,40}?)(?<close>\**) (?<dash>[—–-]) (?=\S)/u,
    ({ bold, name, close }) => `${bold}${name}${close}:  `,
  ),
  // A wide space: minutes in Chinese and Japanese.
  form(
    /^(?<mark>[○◯◎●◆◇■]?)(?<name>[^\s：:，。]{1,20})\u3000(?=[^\s\u3000])/u,
    ({ mark = '', name }) => `${spaces(mark.length)}${name}：`,
  ),
];

/** `Q. Words` and `A. Words`: courts, and magazines in Spanish and Korean. */
const letters: Form = {
  ...form(
    /^(?<before>\s{0,12}\**)(?<name>[QAPR]\d{0,3})\.(?=\**\s{1,12}\S)/u,
    ({ before, name }) => `${before}${name}:`,
  ),
  isCertain: false,
};

/** A table of two columns: who, and what. */
const table = form(
  /^\|(?<before>[ *]{0,8})(?<name>[^\s|*][^|*]{0,40})(?<gap>\**\s{0,20})\|(?=.*\|$)/u,
  ({ before = '', name, gap = '' }) => ` ${spaces(before.length)}${name}${spaces(gap.length)}:`,
);
/** The rule below a table's head. */
const tableRule = /^\|[\s|:-]*$/u;

type Groups = Readonly<Record<string, string>>;

function form(pattern: RegExp, write: (groups: Groups) => string): Form {
  return {
    isCertain: true,
    read: (text) => {
      const found = pattern.exec(text);
      if (found?.groups === undefined) return undefined;
      return { name: (found.groups['name'] ?? '').trim(), text: write(found.groups) + text.slice(found[0].length) };
    },
  };
}

/** Fewer names that come again are an accident. */
const fewestNames = 2;

/**
 * Labels in other forms, as if they were written with colons: where names come again in such a form, and where at least half of the
 * paragraphs, or an eighth of all lines, begin with one.
 */
export function withColons(lines: readonly SourceLine[]): Coloned {
  const begins = lines.filter(({ text }, index) => text !== '' && (lines[index - 1]?.text ?? '') === '').length;
  const written = lines.filter(({ text }) => text !== '').length;
  const marked = new Set<number>();
  const heads = new Set(
    lines
      .flatMap(({ text }, index) => (tableRule.test(text) ? [index, index + 1] : []))
      .map((index) => lines[index - 1]?.number),
  );
  let all = lines;
  for (const each of [table, ...forms, letters]) {
    const found = new Map<number, { readonly name: string; readonly text: string }>();
    for (const { number, text } of all) {
      const isTaken = text === '' || marked.has(number) || heads.has(number);
      const read = isTaken ? undefined : each.read(text);
      if (read !== undefined) found.set(number, read);
    }
    const names = Map.groupBy(found.values(), ({ name }) => name);
    const again = [...names.values()].filter((heads) => heads.length > 1).length;
    const isWorn = each.isCertain ? 2 * found.size >= begins && 8 * found.size >= written : true;
    if (again < fewestNames || !isWorn) continue;
    if (each.isCertain) for (const number of found.keys()) marked.add(number);
    const isTable = each === table;
    all = all.map(({ number, text }) => {
      const read = found.get(number)?.text ?? (isTable && heads.has(number) ? '' : text);
      return { number, text: isTable && found.has(number) ? read.slice(0, -1) : read };
    });
  }
  return { lines: all, marked };
}
