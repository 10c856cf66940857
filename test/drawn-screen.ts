import stringWidth from 'string-width';

/** What readline, a prompt and colours steer a terminal with; whatever else begins so is left out. */
// oxlint-disable-next-line no-control-regex -- what steers a terminal begins with a control character
const steps = /\u001b\[(\d*)(?:;\d*)*([A-Za-z])|\u001b\[\?\d+[hl]|\r|\n|[^\u0000-\u001f\u007f]/gu;

/** The rows that a terminal of so many columns would show, above all those that have left it at the top, and the cursor's. */
export function drawnScreen(
  output: string,
  columns: number,
): { readonly rows: readonly string[]; readonly row: number } {
  const rows: string[][] = [[]];
  let row = 0;
  let column = 0;
  const at = (index: number): string[] => (rows[index] ??= []);

  function put(character: string): void {
    const cells = stringWidth(character);
    if (column + cells > columns) {
      row += 1;
      column = 0;
    }
    const line = at(row);
    while (line.length < column) line.push(' ');
    // Of a wide character, the second cell is empty.
    line.splice(column, cells, character, ...Array.from({ length: cells - 1 }, () => ''));
    column += cells;
  }

  function steer(kind: string, count: number): void {
    if (kind === 'A') row = Math.max(row - count, 0);
    else if (kind === 'B') row += count;
    else if (kind === 'C') column += count;
    else if (kind === 'D') column = Math.max(column - count, 0);
    else if (kind === 'G') column = count - 1;
    else if (kind === 'K') at(row).splice(column);
    else if (kind === 'J') {
      at(row).splice(column);
      rows.splice(row + 1);
    }
  }

  for (const [step, count = '', kind] of output.matchAll(steps)) {
    if (kind !== undefined) steer(kind, count === '' ? 1 : Number(count));
    else if (step === '\r') column = 0;
    else if (step === '\n') row += 1;
    else if (!step.startsWith('\u001b')) put(step);
    at(row);
  }
  return { rows: Array.from(rows, (line) => (line ?? []).join('')), row };
}
