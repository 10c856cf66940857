import type { FlowLine, Run } from './flow.ts';

/** A line of a page as the text readers know it: bold is `**…**`, and what only looks like Markdown is escaped. */
export function writeMarkdown({ runs }: FlowLine): string {
  const parts: string[] = [];
  const whole = runs.map(({ text }) => text).join('');
  const hasLinks = whole.includes('](');
  for (const { text, bold } of byWeight(runs)) {
    const words = text.trim();
    if (!bold || words === '') {
      parts.push(escaped(text, hasLinks));
      continue;
    }
    const lead = text.length - text.trimStart().length;
    parts.push(text.slice(0, lead), '**', escaped(words, hasLinks), '**', text.slice(lead + words.length));
  }
  const line = parts.join('').trim();
  // A paragraph in underscores is a reference.
  return line.startsWith('_') ? `\\${line}` : line;
}

/** Neighbours that are bold alike, as one: white space between them counts as either. */
function byWeight(runs: readonly Run[]): readonly { readonly text: string; readonly bold: boolean }[] {
  const joined: { parts: string[]; bold: boolean }[] = [];
  for (const { text, bold } of runs) {
    const last = joined.at(-1);
    if (last !== undefined && (last.bold === bold || text.trim() === '')) last.parts.push(text);
    else joined.push({ parts: [text], bold });
  }
  return joined.map(({ parts, bold }) => ({ text: parts.join(''), bold }));
}

function escaped(text: string, hasLinks: boolean): string {
  const plain = text.replaceAll(/\\(?=[\\`*_{}[\]()#+\-.!<>~|&])|[*<&]/gu, '\\$&');
  return hasLinks ? plain.replaceAll('[', '\\[') : plain;
}

/** As `writeMarkdown`, for what is taken apart into blocks once more. */
export function writeMarkdownBlock(line: FlowLine): string {
  return writeMarkdown(line)
    .replace(/^(\d{1,3})(?=[.)])/u, '$1\\')
    .replace(/^(?=[#>+-])/u, '\\');
}
