import { joinLines, type Entry, type Voicing } from './entry.ts';
import type { FlowBlock } from './flow.ts';

/**
 * Talk as the Congressional Record prints it, preformatted: a paragraph begins with two spaces, who speaks in capitals and with a
 * title, before a full stop (`  Mr. NAME of State. Words`); titles stand in the middle, and pages and hours on lines of their own.
 * GPO Style Manual (2016), chapter 20, "Congressional Record".
 */
export function readRecord(blocks: readonly FlowBlock[]): Voicing | undefined {
  const start = blocks.findIndex(isRecord);
  if (start === -1) return undefined;
  const entries: Entry[] = [];
  for (const block of blocks.slice(start)) if (block.kind === 'plain') readLines(block, entries);
  const first = entries.findIndex(({ kind }) => kind === 'head');
  return {
    start,
    entries: entries.map((entry, at) => (at < first && entry.kind === 'words' ? { ...entry, kind: 'note' } : entry)),
  };
}

function isRecord({ kind, lines }: FlowBlock): boolean {
  if (kind !== 'plain') return false;
  let heads = 0;
  for (const { runs } of lines) {
    const text = runs.map((run) => run.text).join('');
    if (paragraph.test(text) && nameOf(text.trim()) !== undefined) heads += 1;
    if (heads === 2) return true;
  }
  return false;
}

const paragraph = /^ {2,3}\S/u;
const centred = /^ {10}/u;
const page = /^\s*\[\[Page [^\]]*\]\]\s*$/u;
const hour = /^\s*\{time\}\s+\d{4}\s*$/u;
/** What the reporters write of what happens, in the words that they always use for it. */
const happens = /^(?:There was no objection\.|A motion to reconsider was laid on the table\.|\([^()]*\))$/u;

function readLines({ lines }: FlowBlock, entries: Entry[]): void {
  let open: { kind: 'words' | 'heading' | 'note'; texts: string[]; line: number } | undefined;
  let isBehindGap = true;
  const close = () => {
    if (open === undefined) return;
    const { texts, line } = open;
    const text = joinLines(texts);
    const name = open.kind === 'words' ? nameOf(text) : undefined;
    if (name !== undefined) entries.push({ kind: 'head', voice: name, startMs: undefined, line });
    const rest = name === undefined ? text : text.slice(name.length + 1).trim();
    if (rest !== '')
      entries.push({ kind: open.kind === 'words' && happens.test(rest) ? 'note' : open.kind, text: rest, line });
    open = undefined;
  };
  const begin = (kind: 'words' | 'heading' | 'note', text: string, line: number) => {
    close();
    open = { kind, texts: [text], line };
  };
  for (const { line, runs } of lines) {
    const written = runs.map(({ text }) => text).join('');
    const text = written.trim();
    const isGap = text === '' || page.test(written) || hour.test(written);
    if (isGap) {
      isBehindGap = true;
      continue;
    }
    if (/^[_-]{5,}$/u.test(text)) close();
    else if (paragraph.test(written)) begin('words', text, line);
    else if (centred.test(written)) {
      if (open?.kind === 'heading' && !isBehindGap) open.texts.push(text);
      else begin('heading', text, line);
    } else if (written.startsWith(' ')) {
      if (open?.kind === 'note' && !isBehindGap) open.texts.push(text);
      else begin('note', text, line);
    } else if (open === undefined || open.kind === 'heading') begin('note', text, line);
    else open.texts.push(text);
    isBehindGap = false;
  }
  close();
}

/** In UTF-16 units. */
const longestName = 80;
const office = /^The \p{Lu}{3,}(?: \p{Lu}{2,}| pro tempore){0,3}(?: \([^()]{1,40}\))?$/u;

/** The name before the full stop that a paragraph begins with. */
function nameOf(text: string): string | undefined {
  const titled = /^(?:Mr|Mrs|Ms|Miss|Dr)\. /u.exec(text)?.[0].length ?? 0;
  if (titled === 0 && !text.startsWith('The ')) return undefined;
  let depth = 0;
  for (let at = titled; at < Math.min(text.length, longestName); at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    // An initial goes on.
    else if (character === '.' && depth === 0 && !/ \p{Lu}$/u.test(text.slice(at - 2, at))) {
      const name = text.slice(0, at);
      const isName = titled > 0 ? isPerson(name.slice(titled)) : office.test(name);
      return isName && (text[at + 1] ?? ' ') === ' ' ? name : undefined;
    }
  }
  return undefined;
}

/** `NAME`, `First McNAME`, `NAME of New State`. */
function isPerson(name: string): boolean {
  const [person = '', state, ...more] = name.split(' of ');
  const words = person.split(' ');
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  const isFamily = /\p{Lu}{2}/u.test(words.at(-1) ?? '');
  return (
    more.length === 0 &&
    words.length <= 4 &&
    isFamily &&
    words.every(isCapital) &&
    (state === undefined || state.split(' ').every((word) => isCapital(word) || word === 'the'))
  );
}
