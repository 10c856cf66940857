/** A stretch of a line in one dress. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** What the page itself says that it is: a name, a time. */
  readonly mark: 'cite' | 'time' | undefined;
}

/** A line as a page breaks it. */
export interface FlowLine {
  /** 1-based source line of its first word. */
  readonly line: number;
  readonly runs: readonly Run[];
}

/** A cell of a table, whose rows and columns count from 0. */
export interface Cell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly isHeader: boolean;
}

export interface Table {
  rows: number;
  /** Whether another stands in it: then it is there for the look of the page. */
  nests: boolean;
  /** By column, the last row that a cell from above reaches into. */
  readonly reaches: Map<number, number>;
}

/** What stands in a box of its own: a quotation, or what opens at a click. Elsewhere in the talk it is a remark. */
export interface Box {
  readonly tag: 'blockquote' | 'details';
}

/** A paragraph of a page, or what stands between paragraphs, in the order of the page. */
export interface FlowBlock {
  readonly kind: 'text' | 'heading' | 'item' | 'remark' | 'image' | 'rule' | 'plain';
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  readonly lines: readonly FlowLine[];
  /** Of an image. */
  readonly url: string;
  /** What of a definition list it is. */
  readonly term: 'dt' | 'dd' | undefined;
  readonly cell: Cell | undefined;
  readonly box: Box | undefined;
}

/** Which blocks an element holds that may hold the whole text: those from `start` up to `end`. */
export interface Holder {
  /** How sure the page says that it is the text: 2 where it is made for nothing else, -1 where it says nothing. */
  readonly rank: -1 | 0 | 1 | 2;
  readonly start: number;
  readonly end: number;
}

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  /** Whether there are more words than any talk has: those behind are left out. */
  readonly isTooLong: boolean;
  readonly holders: readonly Holder[];
}

/** What a block says, its lines joined. */
export function plainWordsOf({ lines }: FlowBlock): string {
  return lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}
