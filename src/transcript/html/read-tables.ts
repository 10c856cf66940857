import { append } from '../append.ts';
import { textSize } from '../text-size.ts';
import { asideOf, clockMs, type Entry, joinLines, spokenOf, textOfBlock, toVoice, type Voicing } from './entry.ts';
import type { FlowBlock, Table } from './flow.ts';

interface Row {
  readonly cells: readonly FlowBlock[][];
  /** Whether it names its columns. */
  readonly isHeader: boolean;
}

/** Which column says what. */
interface Columns {
  readonly name: number;
  readonly words: number;
  readonly time: number | undefined;
  /** Whether the first row names them. */
  readonly hasHeader: boolean;
}

const longestName = 80;
const mostColumns = 6;
/** How a column of those who speak is called. */
const speakers =
  /speaker|name|who|voice|person|participant|interview|sprecher|intervenant|locuteur|hablante|orador|发言|發言|说话|說話|讲者|講者|姓名|人物|嘉宾|來賓|話者|発言|화자|발언/iu;
const sentence = /[.!?。！？…]["'”’」』)）]*$/u;

/** Tables of who speaks and what they say, with or without when. Tables that order a page or list figures are none. */
export function readTables(blocks: readonly FlowBlock[]): Voicing | undefined {
  const columnsOf = new Map<Table, Columns>();
  const rowsOf = new Map<Table, readonly Row[]>();
  for (const [table, cells] of Map.groupBy(
    blocks.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cell?.table,
  )) {
    if (table === undefined || table.nests) continue;
    const rows = toRows(cells);
    const columns = findColumns(rows);
    if (columns === undefined) continue;
    columnsOf.set(table, columns);
    rowsOf.set(table, rows);
  }
  const start = blocks.findIndex(({ cell }) => cell !== undefined && columnsOf.has(cell.table));
  if (start === -1) return undefined;
  const entries: Entry[] = [];
  const done = new Set<Table>();
  let voice: string | undefined;
  for (const block of blocks.slice(start)) {
    const table = block.cell?.table;
    const columns = table && columnsOf.get(table);
    if (table === undefined || columns === undefined) {
      append(entries, asideOf(block));
    } else if (!done.has(table)) {
      done.add(table);
      for (const row of (rowsOf.get(table) ?? []).slice(columns.hasHeader ? 1 : 0)) {
        const found = entriesOf(row, columns, voice);
        const [first] = found;
        if (first?.kind === 'head') voice = first.voice;
        append(entries, found);
      }
    }
  }
  return { start, entries };
}

function toRows(blocks: readonly FlowBlock[]): readonly Row[] {
  return [...Map.groupBy(blocks, ({ cell }) => cell?.row).values()].map((own) => {
    const cells: FlowBlock[][] = [];
    for (const block of own) {
      const column = Math.min(block.cell?.column ?? 0, mostColumns);
      for (let at = cells.length; at <= column; at += 1) cells.push([]);
      cells[column]?.push(block);
    }
    return { cells, isHeader: own.every(({ cell }) => cell?.isHeader === true) };
  });
}

function textOf(row: Row, column: number): string {
  return joinLines((row.cells[column] ?? []).map(textOfBlock));
}

function findColumns(rows: readonly Row[]): Columns | undefined {
  const width = Math.max(...rows.slice(0, 100).map(({ cells }) => cells.length), 0);
  if (width < 2 || width > mostColumns) return undefined;
  const firstTexts =
    rows[0] === undefined ? [] : rows[0].cells.map((_, column) => (rows[0] ? textOf(rows[0], column) : ''));
  const isNamed =
    rows[0]?.isHeader === true ||
    (firstTexts.every((text) => text.length < 20) && firstTexts.some((text) => speakers.test(text)));
  const body = isNamed ? rows.slice(1) : rows;
  if (body.length < 3) return undefined;
  const columns = Array.from({ length: width }, (_, column) => measure(body.map((row) => textOf(row, column))));
  const time = columns.findIndex(({ times, filled }) => filled > 0 && times >= 0.8 * filled);
  const words = columns.reduce((most, { size }, column) => (size > (columns[most]?.size ?? 0) ? column : most), 0);
  const name = columns.findIndex(
    ({ longest, filled, distinct, letters, times }, column) =>
      column !== words &&
      column !== time &&
      times === 0 &&
      letters > 0.8 * filled &&
      longest <= longestName &&
      filled >= 3 &&
      filled - distinct >= 0.3 * filled,
  );
  const [said, named] = [columns[words], columns[name]];
  if (said === undefined || named === undefined || said.size < 2 * named.size) return undefined;
  const saysSo = isNamed && speakers.test(firstTexts[name] ?? '');
  if (!saysSo && said.sentences < 0.5 * said.filled) return undefined;
  return { name, words, time: time === -1 ? undefined : time, hasHeader: isNamed };
}

/** How many cells of a column hold something, and what. */
function measure(texts: readonly string[]) {
  const filled = texts.filter((text) => text !== '');
  return {
    filled: filled.length,
    distinct: new Set(filled).size,
    size: filled.reduce((sum, text) => sum + textSize(text), 0),
    longest: filled.reduce((most, { length }) => Math.max(most, length), 0),
    letters: filled.filter((text) => /\p{L}/u.test(text)).length,
    times: filled.filter((text) => clockMs(text) !== undefined).length,
    sentences: filled.filter((text) => sentence.test(text)).length,
  };
}

/** A row without a name goes on with who spoke before; one of a single cell stands between what is said. */
function entriesOf(row: Row, { name, words, time }: Columns, before: string | undefined): readonly Entry[] {
  const filled = row.cells.filter((cell) => cell.length > 0);
  const said = row.cells[words] ?? [];
  const who = toVoice(textOf(row, name));
  if (filled.length === 1 && who !== undefined) return filled.flatMap((cell) => cell.flatMap(asideOf));
  const line = filled[0]?.[0]?.lines[0]?.line ?? 1;
  const startMs = time === undefined ? undefined : clockMs(textOf(row, time));
  const spoken = said.flatMap(spokenOf);
  const begins = who !== undefined || startMs !== undefined;
  return begins ? [{ kind: 'head', voice: who ?? before, startMs, line }, ...spoken] : spoken;
}
