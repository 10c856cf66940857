import { isSpaced } from '../is-spaced.ts';
import type { FlowBlock, FlowLine, Run } from './flow.ts';

/** What a block is besides its words. */
export type BlockDress = Omit<FlowBlock, 'lines' | 'url'>;
export type RunDress = Omit<Run, 'text'>;

/** Puts the words of a page together as a browser would: white space is one space, and none where a line begins or ends. */
export interface FlowWriter {
  write(text: string, line: number, dress: RunDress): void;
  /** A line break; two are the end of a paragraph. */
  breakLine(): void;
  /** Ends what is being written; what is written next is a block of this dress. */
  begin(dress: BlockDress): void;
  /** A line across the page, between paragraphs. */
  rule(): void;
  /** Behind the paragraph that it stands in. */
  image(url: string, line: number): void;
  /** Ends what is being written; how many blocks there are then. */
  count(): number;
  blocks(): readonly FlowBlock[];
}

/** What exporters and browsers leave that nobody sees. */
const unseen = /[\ufeff\u200b\u2060\u00ad]/gu;

/** As press offices set a question of nobody they name: a letter, and a gap that is kept by force. */
const question = /^Q(?=\s{0,20}[\u00a0\t])\s{1,40}(?=\S)/u;

export function createFlowWriter(first: BlockDress): FlowWriter {
  const blocks: FlowBlock[] = [];
  let dress = first;
  let lines: FlowLine[] = [];
  let images: FlowBlock[] = [];
  let open: { line: number; runs: { text: string; dress: RunDress }[] } | undefined;
  let last = '';
  // What stands between the last character and the next.
  let gap: 'none' | 'space' | 'break' = 'none';

  const closeLine = () => {
    if (open === undefined) return;
    const runs = open.runs.map((run) => ({ ...run.dress, text: run.text }));
    lines.push({ line: open.line, runs });
    open = undefined;
    gap = 'none';
  };
  const closeBlock = () => {
    closeLine();
    if (lines.length > 0) blocks.push({ ...dress, lines, url: '' });
    lines = [];
    for (const image of images) blocks.push(image);
    images = [];
  };
  const add = (text: string, line: number, run: RunDress) => {
    open ??= { line, runs: [] };
    const before = open.runs.at(-1);
    if (before?.dress === run) before.text += text;
    else open.runs.push({ text, dress: run });
  };
  /** As it stands, line by line. */
  const writePlain = (text: string, from: number, run: RunDress) => {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) {
        open ??= { line: from + index - 1, runs: [] };
        closeLine();
      }
      if (line !== '') add(line, from + index, run);
    }
  };
  return {
    write(written, from, run) {
      const text = written.replace(unseen, '');
      if (dress.kind === 'plain') return writePlain(text.replaceAll('\u00a0', ' '), from, run);
      const trimmed = text.trimStart();
      const lead = text.length - trimmed.length;
      const words = open === undefined ? trimmed.replace(question, 'Q: ') : trimmed;
      if (lead > 0 && gap !== 'space') gap = gapOf(text.slice(0, lead));
      if (words === '') return;
      const shown = words.trimEnd();
      const isApart = open !== undefined && (gap === 'space' || (gap === 'break' && isSpaced(last, shown.charAt(0))));
      add(`${isApart ? ' ' : ''}${collapse(shown)}`, from + countBreaks(text, lead), run);
      last = shown.at(-1) ?? '';
      gap = shown.length === words.length ? 'none' : gapOf(words.slice(shown.length));
    },
    breakLine() {
      if (open === undefined) closeBlock();
      else closeLine();
    },
    begin(next) {
      closeBlock();
      dress = next;
    },
    rule() {
      closeBlock();
      const line = blocks.at(-1)?.lines.at(-1)?.line ?? 1;
      blocks.push({ ...dress, kind: 'rule', lines: [{ line, runs: [] }], url: '' });
    },
    image(url, line) {
      images.push({ ...dress, kind: 'image', lines: [{ line, runs: [] }], url });
      if (open === undefined) closeBlock();
    },
    count() {
      closeBlock();
      return blocks.length;
    },
    blocks() {
      closeBlock();
      return blocks;
    },
  };
}

function gapOf(space: string): 'space' | 'break' {
  return space.includes('\n') ? 'break' : 'space';
}

/** A line break of the source stands for a space, and in Chinese for nothing (w3.org/TR/css-text-3, "Segment Break Transformation Rules"). */
function collapse(words: string): string {
  return words.replaceAll(/\s+/gu, (space, at: number) => {
    const isBreak = space.includes('\n') && !isSpaced(words.charAt(at - 1), words.charAt(at + space.length));
    return isBreak ? '' : ' ';
  });
}

function countBreaks(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < until; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
