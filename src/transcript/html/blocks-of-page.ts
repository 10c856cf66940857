import { append } from '../append.ts';
import type { SourceLine } from '../source-lines.ts';
import { type Block, splitBlocks } from '../split-blocks.ts';
import { textSize } from '../text-size.ts';
import type { Content } from './choose-content.ts';
import { textOfBlock } from './entry.ts';
import { type Box, type Cell, type FlowBlock, type Table, plainWordsOf } from './flow.ts';
import { findCalls } from './find-calls.ts';
import { isEndMatter } from './is-end-matter.ts';
import { labelledLines } from './labelled-lines.ts';
import { writeMarkdown, writeMarkdownBlock } from './write-markdown.ts';

/** A page as the text readers know a text. */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** The source line of a line of the blocks: those are counted, for a page may be written on one. */
  readonly sourceOf: (number: number) => number;
  /** How many lines begin somebody's words. */
  readonly labelled: number;
}

/** Cells of a table of figures are short. */
const figureSize = 20;

/** The structure of a page where it is only Markdown in another dress. */
export function blocksOfPage({ blocks: flow, holders }: Content): PageBlocks {
  const sources: number[] = [];
  const number = (line: number) => sources.push(line);
  const drafts = flow.map((block) => draftOf(block, number));
  const figures = figuresOf(flow);
  const calls = findCalls(flow);
  const startOf = new Map<Box | undefined, number>();
  for (const [at, { box }] of flow.entries()) if (!startOf.has(box)) startOf.set(box, at);

  const kindsOf = (asTurns: { items: boolean; boxes: boolean }) =>
    flow.map((block, at): 'aside' | 'item' | 'as-is' => {
      if (block.kind === 'remark' || figures.has(block.cell?.table) || calls.has(at)) return 'aside';
      if (block.box !== undefined && !asTurns.boxes) return followsLabel(at) ? 'as-is' : 'aside';
      return block.kind === 'item' && !asTurns.items ? 'item' : 'as-is';
    });
  let labelled: ReadonlyMap<number, boolean> = new Map();
  const followsLabel = (at: number) => {
    const before = (startOf.get(flow[at]?.box) ?? 0) - 1;
    const line = drafts[before]?.at(-1)?.lines.at(-1)?.number;
    return line !== undefined && labelled.get(line) === true;
  };
  const build = (kinds: readonly ('aside' | 'item' | 'as-is')[]) =>
    kinds.flatMap((kind, at) => (kind === 'as-is' ? (drafts[at] ?? []) : []));

  labelled = labelledLines(build(kindsOf({ items: false, boxes: false })));
  const count = (asTurns: { items: boolean; boxes: boolean }) => labelledLines(build(kindsOf(asTurns))).size;
  const isMore = (isThere: boolean, asTurns: { items: boolean; boxes: boolean }) =>
    isThere && count(asTurns) > 2 * labelled.size;
  const asTurns = {
    items: isMore(
      flow.some(({ kind }) => kind === 'item'),
      { items: true, boxes: false },
    ),
    boxes: isMore(
      flow.some(({ box }) => box !== undefined),
      { items: false, boxes: true },
    ),
  };
  if (asTurns.items || asTurns.boxes) labelled = labelledLines(build(kindsOf(asTurns)));

  const isLabelled = (at: number) =>
    drafts[at]?.some(({ lines }) => lines.some((line) => labelled.has(line.number))) === true;
  const labelledAt = flow.flatMap((_, at) => (isLabelled(at) ? [at] : []));
  const [first = 0, last = -1] = [labelledAt[0], labelledAt.at(-1)];
  const end = Math.min(endOfTalk(flow, last), endOfHolder(holders, first, last, flow.length));
  const kinds = kindsOf(asTurns);
  const blocks: Block[] = [];
  let open: { readonly of: unknown; readonly lines: SourceLine[] } | undefined;
  for (const [at, block] of flow.entries()) {
    const kind = last >= 0 && at >= end && at > last ? 'aside' : kinds[at];
    const own = drafts[at] ?? [];
    if (kind !== 'aside' || block.kind === 'image' || block.kind === 'rule') {
      open = undefined;
      for (const each of own)
        blocks.push(kind === 'item' && each.kind === 'paragraph' ? { kind: 'item', lines: each.lines } : each);
      continue;
    }
    const of = block.box ?? block.cell?.table ?? block;
    const lines = block.lines.map((line) => ({ number: number(line.line), text: writeMarkdownBlock(line) }));
    const [head] = lines;
    if (head === undefined) continue;
    if (block.kind === 'item') lines[0] = { ...head, text: `* ${head.text}` };
    if (open?.of === of) {
      open.lines.push({ number: head.number, text: '' });
      append(open.lines, lines);
    } else {
      open = { of, lines };
      blocks.push({ kind: 'callout', lines });
    }
  }
  return { blocks, sourceOf: (each) => sources[each - 1] ?? 1, labelled: labelled.size };
}

function draftOf(block: FlowBlock, number: (line: number) => number): readonly Block[] {
  const { kind, lines, url, level } = block;
  const first = lines[0]?.line ?? 1;
  if (kind === 'image') return [{ kind, lines: [{ number: number(first), text: `![](${url})` }] }];
  if (kind === 'rule') return [{ kind, lines: [{ number: number(first), text: '---' }] }];
  if (kind === 'heading') {
    const text = textOfBlock(block);
    return [{ kind, level, lines: [{ number: number(first), text: `${'#'.repeat(level)} ${text}` }] }];
  }
  if (kind === 'plain')
    return splitBlocks(
      lines.map(({ line, runs }) => ({
        number: number(line),
        text: runs
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      })),
    );
  return [
    { kind: 'paragraph', lines: lines.map((line) => ({ number: number(line.line), text: writeMarkdown(line) })) },
  ];
}

/** Tables of figures: what stands in them is nobody's words. */
function figuresOf(flow: readonly FlowBlock[]): ReadonlySet<Table | undefined> {
  const sizes = new Map<Table, { last: Cell; cells: number; size: number; columns: number }>();
  for (const block of flow) {
    const { cell } = block;
    if (cell === undefined || cell.table.nests) continue;
    const known = sizes.get(cell.table) ?? { last: cell, cells: 1, size: 0, columns: 0 };
    if (known.last !== cell) known.cells += 1;
    known.last = cell;
    known.size += textSize(plainWordsOf(block));
    known.columns = Math.max(known.columns, cell.column + 1);
    sizes.set(cell.table, known);
  }
  return new Set(
    [...sizes].flatMap(([table, { cells, size, columns }]) =>
      table.rows > 1 && columns > 1 && size < figureSize * cells ? [table] : [],
    ),
  );
}

/** Where the talk ends: what a page says below it is none, and what is in italics there is about it. */
function endOfTalk(flow: readonly FlowBlock[], last: number): number {
  let end = flow.length;
  while (end - 1 > last) {
    const block = flow[end - 1];
    if (block === undefined) break;
    const isItalic = block.lines.every(({ runs }) => runs.every(({ italic, text }) => italic || text.trim() === ''));
    if (block.kind !== 'image' && !isItalic && !isEndMatter(textOfBlock(block))) break;
    end -= 1;
  }
  return end;
}

/** Where nothing on a page says that it is the text, it ends with the smallest element that holds all of the talk. */
function endOfHolder(holders: Content['holders'], first: number, last: number, whole: number): number {
  let [start, end] = [0, whole];
  for (const each of holders) {
    if (each.start <= first && each.end > last && each.end - each.start < end - start) ({ start, end } = each);
  }
  return end;
}
