import { createFlowWriter, type BlockDress, type FlowWriter, type RunDress } from './create-flow-writer.ts';
import type { Cell, Flow, Holder, Table } from './flow.ts';
import { isHidden, isUnspoken } from './is-unspoken.ts';
import { attributeOf, isElement, isText, type PageElement, type PageNode } from './parse-page.ts';
import { walkPage } from './walk-page.ts';

/** What holds for everything in an element. */
interface Context {
  readonly block: BlockDress;
  readonly run: RunDress;
  readonly isInArticle: boolean;
  /** Whether a name is whose picture, or whose quotation, it is. */
  readonly isCredit: boolean;
  /** Of a table, which the rows and cells in it count for. */
  readonly table: Table | undefined;
  /** Of a row, how many cells of it there are so far. */
  readonly row: { cells: number } | undefined;
}

/** https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3, and what begins a line of its own beside it. */
const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html legend li main nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** In UTF-16 units: more than a talk may have, with what stands around it. */
const mostWords = 8_000_000;
const preformatted = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/**
 * The words of a page in its order, paragraph by paragraph, and what each of them is there.
 * @param withHidden also what the page shows only after a click
 */
export function flowOfPage(document: PageNode, withHidden = false): Flow {
  const contexts: Context[] = [outermost];
  const holders: Holder[] = [];
  const starts: { readonly node: PageNode; readonly start: number }[] = [];
  const writer = createFlowWriter(outermost.block);
  let size = 0;
  walkPage(
    document,
    (node) => {
      const context = contexts.at(-1) ?? outermost;
      if (isText(node)) {
        size += node.value.length;
        if (size <= mostWords) writer.write(node.value, node.sourceCodeLocation?.startLine ?? 1, context.run);
      }
      if (!isElement(node)) return node.nodeName === '#document';
      if (isUnspoken(node, context) || (!withHidden && isHidden(node))) return false;
      if (writeEmpty(node, writer, context)) return false;
      const inner = within(node, context);
      const isBlock = blockTags.has(node.tagName) || preformatted.has(node.tagName);
      // A paragraph may itself stand in what is no block: only where the dress is the same does it go on.
      if (isBlock || inner.block !== context.block) writer.begin(inner.block);
      contexts.push(inner);
      if (rankOf(node) !== undefined) starts.push({ node, start: writer.count() });
      return true;
    },
    (node) => {
      if (!isElement(node)) return;
      const inner = contexts.pop() ?? outermost;
      const outer = contexts.at(-1) ?? outermost;
      const isBlock = blockTags.has(node.tagName) || preformatted.has(node.tagName);
      if (isBlock || inner.block !== outer.block) writer.begin(outer.block);
      const rank = rankOf(node);
      const start = rank === undefined ? undefined : starts.pop()?.start;
      if (rank !== undefined && start !== undefined) holders.push({ rank, start, end: writer.count() });
    },
  );
  return { blocks: writer.blocks(), holders, isTooLong: size > mostWords };
}

const outermost: Context = {
  block: { kind: 'text', level: 0, term: undefined, cell: undefined, box: undefined },
  run: { bold: false, italic: false, mark: undefined },
  isInArticle: false,
  isCredit: false,
  table: undefined,
  row: undefined,
};

/** What has no inside: whether it was one. */
function writeEmpty(element: PageElement, writer: FlowWriter, { run }: Context): boolean {
  if (element.tagName === 'br') writer.breakLine();
  else if (element.tagName === 'hr') writer.rule();
  else if (element.tagName === 'img') {
    const url = attributeOf(element, 'data-src') || attributeOf(element, 'src');
    const line = element.sourceCodeLocation?.startLine ?? 1;
    // WordPress and others set their small pictures where a character stood.
    if (/emoji|wp-smiley/u.test(attributeOf(element, 'class'))) writer.write(attributeOf(element, 'alt'), line, run);
    else if (/^(?:https?:)?\/\//u.test(url)) writer.image(url, line);
  } else return element.tagName === 'wbr' || isFootnote(element);
  return true;
}

/** The number of a footnote is nobody's word: a link, or a number in brackets. */
function isFootnote({ tagName, childNodes }: PageElement): boolean {
  if (tagName !== 'sup') return false;
  const isLink = (node: PageNode) => isElement(node) && node.tagName === 'a';
  const text = childNodes.map((node) => (isText(node) ? node.value : '')).join('');
  const isPlain = childNodes.every((node) => isText(node) || isLink(node));
  return (
    isPlain &&
    (childNodes.some(isLink) ? /^[\s,，;]*$/u : /^(?:\s*[[［]\s*(?:\d{1,3}|[a-z*†‡])\s*[\]］])+\s*$/u).test(text)
  );
}

/** How sure an element says that it holds the text; undefined where it says nothing. */
function rankOf(element: PageElement): Holder['rank'] | undefined {
  const { tagName } = element;
  if (attributeOf(element, 'id') === 'js_content' || attributeOf(element, 'itemprop') === 'articleBody') return 2;
  if (tagName === 'article') return 1;
  if (tagName === 'main' || attributeOf(element, 'role') === 'main') return 0;
  return tagName === 'div' || tagName === 'section' || tagName === 'td' ? -1 : undefined;
}

function within(element: PageElement, context: Context): Context {
  const { tagName } = element;
  const run = runWithin(element, context);
  const table: Table | undefined = tagName === 'table' ? { rows: 0, nests: false, reaches: new Map() } : context.table;
  if (tagName === 'table' && context.table !== undefined) context.table.nests = true;
  const row = tagName === 'tr' ? { cells: 0 } : context.row;
  if (tagName === 'tr' && table !== undefined) table.rows += 1;
  const block = blockWithin(element, { ...context, table, row });
  const isInArticle = context.isInArticle || tagName === 'article' || tagName === 'main';
  const isCredit = context.isCredit || tagName === 'figure' || tagName === 'blockquote';
  return { block, run, table, row, isInArticle, isCredit };
}

function blockWithin(element: PageElement, { block, table, row }: Context): BlockDress {
  const { tagName } = element;
  const level = /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : 0;
  if (level > 0) return { ...block, kind: 'heading', level };
  if (preformatted.has(tagName)) return { ...block, kind: 'plain', level: 0 };
  if (tagName === 'li') return { ...block, kind: 'item', level: 0 };
  if (tagName === 'figcaption' || tagName === 'caption' || tagName === 'legend' || tagName === 'summary')
    return { ...block, kind: 'remark', level: 0 };
  if (tagName === 'dt' || tagName === 'dd') return { ...block, kind: 'text', term: tagName };
  if ((tagName === 'td' || tagName === 'th') && table !== undefined && row !== undefined)
    return { ...block, kind: 'text', cell: placeCell(element, table, row) };
  if ((tagName === 'blockquote' || tagName === 'details') && block.box === undefined)
    return { ...block, box: { tag: tagName } };
  return block;
}

/** In columns: wider tables say nothing of who speaks. */
const mostColumns = 12;

/** Where a cell stands, behind those before it and those that reach down from above. */
function placeCell(element: PageElement, table: Table, row: { cells: number }): Cell {
  const at = table.rows - 1;
  while (row.cells < mostColumns && (table.reaches.get(row.cells) ?? -1) >= at) row.cells += 1;
  const column = row.cells;
  const [columns, rows] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')];
  if (rows > 1)
    for (let each = column; each < Math.min(column + columns, mostColumns); each += 1)
      table.reaches.set(each, at + rows - 1);
  row.cells += columns;
  return { table, row: at, column, isHeader: element.tagName === 'th' };
}

/** How many columns or rows a cell takes. */
function spanOf(element: PageElement, name: 'colspan' | 'rowspan'): number {
  const written = Number(attributeOf(element, name) || 1);
  return Number.isInteger(written) && written > 0 && written <= 1000 ? written : 1;
}

const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]\d\d)/iu;
const plainStyle = /font-weight\s*:\s*(?:normal|[1-4]\d\d)/iu;

function runWithin(element: PageElement, { run, isCredit }: Context): RunDress {
  const { tagName } = element;
  const style = attributeOf(element, 'style');
  const isBold = (tagName === 'b' || tagName === 'strong' || boldStyle.test(style)) && !plainStyle.test(style);
  const bold = isBold || (run.bold && !plainStyle.test(style));
  const italic = run.italic || tagName === 'em' || tagName === 'i' || /font-style\s*:\s*italic/iu.test(style);
  const marked = tagName === 'time' || (tagName === 'cite' && !isCredit) ? tagName : undefined;
  const mark = marked ?? run.mark;
  return bold === run.bold && italic === run.italic && mark === run.mark ? run : { bold, italic, mark };
}
