import { readFrontMatter, type FrontMatter } from './read-front-matter.ts';
import type { SourceLine } from './source-lines.ts';
import type { Problem } from './transcript.ts';

/** A text without what stands around its words in forms of its own. */
export interface SetAside {
  readonly lines: readonly SourceLine[];
  readonly front: FrontMatter;
  readonly problems: readonly Problem[];
}

/**
 * Takes YAML front matter, fenced code and what `<details>` folds away out of a Markdown text: nobody says any of it. Lines keep their
 * numbers. What is opened and never closed stays.
 */
export function setAside(all: readonly SourceLine[]): SetAside {
  const front = readFrontMatter(all);
  const problems = [...front.problems];
  const lines: SourceLine[] = [];
  let open: { readonly closes: (text: string) => boolean; readonly held: SourceLine[] } | undefined;
  for (const written of all) {
    if (written.number <= front.lastLine) continue;
    const line = withoutShortcodes(written);
    if (open === undefined) {
      const closes = closerOf(line.text);
      if (closes === undefined) lines.push(line);
      else open = { closes, held: [line] };
    } else if (open.closes(line.text)) {
      const [first] = open.held;
      if (first !== undefined && isFold(first.text)) problems.push(foldedAway(first.number));
      lines.push({ number: line.number, text: '' });
      open = undefined;
    } else {
      open.held.push(line);
    }
  }
  for (const line of open?.held ?? []) lines.push(line);
  return { lines, front, problems };
}

/** What a site's generator replaces: `{{< transcript "…" >}}` of Hugo, `{% include … %}` of Jekyll. Words that it wraps stay. */
const shortcode = /\{\{[<%]\s{0,3}\/?[\w-]{1,40}\s{0,3}"?|"?\s{0,3}[>%]\}\}|\{%[^%{}]{0,200}%\}/gu;

function withoutShortcodes(line: SourceLine): SourceLine {
  if (!/\{[{%]|[>%]\}/u.test(line.text)) return line;
  return { number: line.number, text: line.text.replaceAll(shortcode, (code) => ' '.repeat(code.length)).trimEnd() };
}

const fence = /^ {0,3}(?:`{3,}|~{3,})/u;

/** What ends the code or the fold that a line begins. */
function closerOf(text: string): ((text: string) => boolean) | undefined {
  const mark = fence.exec(text)?.[0].trim();
  if (mark !== undefined)
    return (line) => line.trim().startsWith(mark) && line.trim().replaceAll(mark.charAt(0), '') === '';
  return isFold(text) ? (line) => /<\/details>/iu.test(line) : undefined;
}

function isFold(text: string): boolean {
  return /^\s*<details\b/iu.test(text) && !/<\/details>/iu.test(text);
}

function foldedAway(line: number): Problem {
  const message = 'what is folded away here (<details>) is left out: take the tags away where it belongs to the talk';
  return { line, column: 1, message };
}
