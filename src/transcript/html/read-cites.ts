import { append } from '../append.ts';
import { asideOf, clockMs, type Entry, joinLines, toVoice, type Voicing } from './entry.ts';
import type { FlowBlock } from './flow.ts';
import type { Problem } from '../transcript.ts';

/** What may stand between a name and a time. */
const between = /^[\s:：,，|()[\]–—-]*$/u;

/**
 * `<cite>Name:</cite> <time>0:00</time> <p>words</p>`, as podcasts publish their talk:
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#html
 */
export function readCites(blocks: readonly FlowBlock[]): Voicing | undefined {
  const parts = blocks.map(partsOf);
  const heads = parts.flatMap((all) => all.filter(isHead));
  const start = parts.findIndex((all) => all.some(isHead));
  const weight = heads.reduce((sum, head) => sum + (head.isNamed ? 1 : 0) + (head.startMs === undefined ? 0 : 1), 0);
  if (start === -1 || weight < 2) return undefined;
  const entries: Entry[] = [];
  let voice: string | undefined;
  let hasBegun = false;
  for (const [index, block] of blocks.entries()) {
    if (index < start) continue;
    if (block.kind === 'heading' || block.kind === 'remark' || block.box !== undefined) append(entries, asideOf(block));
    for (const part of parts[index] ?? []) {
      if (isHead(part)) {
        hasBegun = true;
        // A time alone is another paragraph of whoever speaks.
        voice = toVoice(part.name) ?? voice;
        entries.push({ kind: 'head', voice, startMs: part.startMs, line: part.line });
      }
      const text = joinLines(part.words.map((said) => said.join('').trim()));
      const kind = hasBegun ? 'words' : 'note';
      if (text !== '') entries.push({ kind, text, line: part.wordsLine ?? part.line });
    }
  }
  const problems = parts.slice(start).flatMap((all) => all.flatMap(({ unread }) => unread));
  return { start, entries, problems };
}

/** A stretch of a paragraph: what it begins with where it says who speaks, or when, and what is said then. */
interface Part {
  name: string;
  /** Whether somebody is named. */
  isNamed: boolean;
  startMs: number | undefined;
  /** Times that are none. */
  readonly unread: Problem[];
  readonly line: number;
  /** By line of the page. */
  readonly words: string[][];
  wordsLine: number | undefined;
}

function isHead({ isNamed, startMs }: Part): boolean {
  return isNamed || startMs !== undefined;
}

function partsOf(block: FlowBlock): readonly Part[] {
  if (block.kind === 'heading' || block.kind === 'remark' || block.box !== undefined) return [];
  const begin = (line: number): Part => ({
    name: '',
    isNamed: false,
    startMs: undefined,
    unread: [],
    line,
    words: [[]],
    wordsLine: undefined,
  });
  let part = begin(block.lines[0]?.line ?? 1);
  const parts = [part];
  const beginAnew = (line: number) => {
    part = begin(line);
    parts.push(part);
  };
  for (const { line, runs } of block.lines) {
    part.words.push([]);
    for (const { text, mark } of runs) {
      const ms = mark === 'time' ? clockMs(text) : undefined;
      const hasWords = part.wordsLine !== undefined;
      const endsInColon = /[:：]\s*$/u.test(text);
      if (mark === 'cite' && (!hasWords || endsInColon)) {
        if (hasWords || /[:：]$/u.test(part.name.trimEnd())) beginAnew(line);
        part.name += text;
      } else if (ms !== undefined && !hasWords) {
        part.startMs = ms;
      } else if (mark === 'time' && !hasWords && /^[\s\d:.,[\]()]+$/u.test(text)) {
        const message = `“${text.trim()}” is no time of a recording, and nobody’s words: write it as 0:12 or 1:02:03`;
        part.unread.push({ line, column: 1, message });
      } else {
        const [colon = ''] = hasWords || part.name === '' ? [] : (/^\s*[:：]\s*/u.exec(text) ?? []);
        if (colon !== '') part.name += ':';
        const words = text.slice(colon.length);
        if (!hasWords && between.test(words)) continue;
        part.wordsLine ??= line;
        part.words.at(-1)?.push(words);
      }
    }
  }
  for (const each of parts) settle(each);
  return parts;
}

/** A cite before words, without a colon or a time, is the title of a book. */
function settle(part: Part): void {
  const name = part.name.trim();
  part.isNamed = name !== '' && (part.wordsLine === undefined || part.startMs !== undefined || /[:：]$/u.test(name));
  if (!part.isNamed && name !== '') part.words.unshift([part.name]);
}
