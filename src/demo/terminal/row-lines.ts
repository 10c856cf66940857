import stringWidth from 'string-width';
import type { DrawnComponent, DrawnSelect } from './controls/drawn-component.ts';
import { ownNumber } from './controls/number-labels.ts';
import type { TerminalView } from './markdown-lines.ts';
import { wrapText } from './wrap-text.ts';

/** The number of what can be used: a button, or an option of a select. */
export type NumberOf = (customId: string, value?: string) => number | undefined;

const margin = '  ';

/** A row as a terminal shows it: buttons side by side, each with its number; a select with a line for each option. */
export function rowLines(components: readonly DrawnComponent[], view: TerminalView, numberOf: NumberOf): string[] {
  const { paint, words } = view;
  const beside = components.flatMap((component) => {
    if (component.kind !== 'button') return [];
    const { label } = component;
    if (component.disabled) return [{ text: `[-] ${label}`, painted: paint.dim(`[-] ${label}`) }];
    const number = numberOf(component.customId);
    return [{ text: numbered(label, number), painted: numbered(label, number, paint.bold) }];
  });
  const links = components.flatMap((component) => (component.kind === 'link' ? linkLines(component, view) : []));
  const lists = components.flatMap((component) =>
    component.kind === 'select' ? selectLines(component, view, numberOf) : [],
  );
  return [...sideBySide(beside, view.columns), ...links, ...lists.map((line) => `${margin}${line}`.trimEnd())];

  function selectLines(select: DrawnSelect, { columns }: TerminalView, numbers: NumberOf): string[] {
    const { placeholder, least, most, options } = select;
    const how = most > 1 ? words.pickSeveral(least, Math.min(most, options.length)) : words.pickOne;
    const head = wrapText([placeholder, `(${how})`].filter((part) => part !== '').join(' '), columns - 4);
    const lines = head.map((line, index) => paint.dim(`${index === 0 ? '▾ ' : '  '}${line}`));
    if (select.disabled) return lines;
    return [
      ...lines,
      ...optionLines(
        select.options.map((option) => {
          return { ...option, number: numbers(select.customId, option.value) };
        }),
        { ...view, columns: columns - 4 },
      ).map((line) => `  ${line}`),
    ];
  }
}

/** A link stands on a line of its own: nothing in it is broken where a terminal makes it one to click. */
function linkLines({ label, url }: { readonly label: string; readonly url: string }, view: TerminalView): string[] {
  const together = `${label} ${url}`;
  const link = view.paint.link(url);
  return stringWidth(together) + margin.length <= view.columns
    ? [`${margin}${label} ${link}`]
    : [...wrapText(label, view.columns - 2).map((line) => `${margin}${line}`), `${margin}${link}`];
}

interface ListedOption {
  readonly number: number | undefined;
  readonly label: string;
  readonly description: string;
  readonly chosen: boolean;
}

/** What can be picked, a line each: its number, what it is called, and what is said of it. */
export function optionLines(options: readonly ListedOption[], { columns, paint, words }: TerminalView): string[] {
  const widest = Math.max(0, ...options.map(({ number = 0 }) => String(number).length));
  return options.flatMap(({ number, label, description, chosen }) => {
    const mark = number === undefined ? '[-] ' : `[${number}] `.padStart(widest + 3);
    const indent = ' '.repeat(mark.length);
    const rest = number !== undefined && ownNumber(label) === number ? label.replace(/^\d+[.、)]?\s*/u, '') : label;
    const said = description === '' ? '' : ` · ${description}`;
    const lines = wrapText(`${rest}${said}${chosen ? ` (${words.chosen})` : ''}`, columns - mark.length);
    return lines.map((line, index) => `${index === 0 ? paint.bold(mark) : indent}${line}`.trimEnd());
  });
}

function numbered(label: string, number: number | undefined, paint: (text: string) => string = String): string {
  const mark = paint(`[${number}]`);
  const rest = ownNumber(label) === number ? label.replace(/^\d+[.、)]?\s*/u, '') : label;
  return rest === '' ? mark : `${mark} ${rest}`;
}

/** Side by side as far as there is room, each whole; what is too long for a line is broken by itself. */
function sideBySide(items: readonly { readonly text: string; readonly painted: string }[], columns: number): string[] {
  const lines: string[] = [];
  let width = 0;
  for (const { text, painted } of items) {
    const needed = stringWidth(text);
    const gap = width === 0 ? margin : '  ';
    if (width > 0 && width + gap.length + needed <= columns) {
      lines.push(`${lines.pop() ?? ''}${gap}${painted}`);
      width += gap.length + needed;
    } else if (needed + margin.length > columns) {
      lines.push(...wrapText(text, columns - margin.length).map((line) => `${margin}${line}`));
      width = columns;
    } else {
      lines.push(`${margin}${painted}`);
      width = margin.length + needed;
    }
  }
  return lines;
}
