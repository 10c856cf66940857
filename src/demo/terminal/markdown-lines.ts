import { formatTime, type TimeView } from '../markdown/format-time.ts';
import type { MentionNames } from '../markdown/mention-names.ts';
import { type Inline, parseInline } from '../markdown/parse-inline.ts';
import { type MarkdownBlock, parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Paint } from './paint.ts';
import type { TerminalWords } from './words/terminal-en-us.ts';
import { wrapText } from './wrap-text.ts';

/** Where text is laid out: so many cells wide, painted so, with these names for ids and moments, for a reader of this language. */
export interface TerminalView {
  readonly columns: number;
  readonly paint: Paint;
  readonly names: MentionNames;
  readonly times: TimeView;
  readonly words: TerminalWords;
}

/** Discord's Markdown as terminal lines: bold is painted; of emphasis, underlines and spoilers the words stay. */
export function markdownLines(source: string, view: TerminalView): string[] {
  return parseMarkdown(source).flatMap((block) => blockLines(block, view));
}

/** What has marks inside its line alone, such as an embed's title. */
export function inlineLines(source: string, view: TerminalView): string[] {
  return linesOf(parseInline(source), view);
}

function blockLines(block: MarkdownBlock, view: TerminalView): string[] {
  const { columns, paint } = view;
  switch (block.kind) {
    case 'gap':
      return [''];
    case 'code':
      return wrapText(block.text, columns);
    case 'quote':
      return block.blocks.flatMap((each) => blockLines(each, narrower(view, 2))).map((line) => `│ ${line}`);
    case 'list': {
      const { first, items } = block;
      return items.flatMap((item, index) => itemLines(first === undefined ? '• ' : `${first + index}. `, item, view));
    }
    case 'heading':
      return linesOf(block.children, view).map(paint.bold);
    case 'subtext':
      return linesOf(block.children, view).map(paint.dim);
    case 'paragraph':
    default:
      return linesOf(block.children, view);
  }
}

function itemLines(mark: string, item: readonly Inline[], view: TerminalView): string[] {
  const lines = linesOf(item, narrower(view, mark.length));
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}

function narrower(view: TerminalView, cells: number): TerminalView {
  return { ...view, columns: view.columns - cells };
}

/** A word joiner stands where bold begins and ends while lines are broken: it has no width and breaks no word. */
const boldMark = '\u2060';

function linesOf(inlines: readonly Inline[], { columns, paint, names, times }: TerminalView): string[] {
  let bold = false;
  return wrapText(markedText(inlines, { ...names, ...times }, false), columns).map((line) => {
    const [first = '', ...others] = line.split(boldMark);
    const painted = [paintPart(first)];
    for (const part of others) {
      bold = !bold;
      painted.push(paintPart(part));
    }
    return painted.join('');
  });

  function paintPart(part: string): string {
    return bold && part !== '' ? paint.bold(part) : part;
  }
}

type Meanings = MentionNames & TimeView;

function markedText(inlines: readonly Inline[], names: Meanings, isBold: boolean): string {
  return inlines.map((inline) => markedInline(inline, names, isBold)).join('');
}

function markedInline(inline: Inline, names: Meanings, isBold: boolean): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text.replaceAll(boldMark, '');
    case 'strong': {
      const mark = isBold ? '' : boldMark;
      return `${mark}${markedText(inline.children, names, true)}${mark}`;
    }
    case 'link': {
      const title = markedText(inline.children, names, isBold);
      return URL.parse(title)?.href === inline.href ? title : `${title} (${inline.href})`;
    }
    case 'time':
      return formatTime(inline.atMs, inline.style, names);
    case 'channel':
      return `#${names.channelName(inline.id)}`;
    case 'role':
      return `@${names.roleName(inline.id)}`;
    case 'user':
      return `@${names.userName(inline.id)}`;
    case 'command':
      return `/${inline.name}`;
    case 'emphasis':
    case 'underline':
    case 'strike':
    case 'spoiler':
    default:
      return markedText(inline.children, names, isBold);
  }
}
