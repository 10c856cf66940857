import { clearLine, cursorTo } from 'node:readline';
import type { Interface } from 'node:readline/promises';

/** A line that somebody is typing, as readline has it. */
export type TypedLine = Pick<Interface, 'line' | 'cursor' | 'write' | 'prompt' | 'getCursorPos'>;

/** Prints something while a line is being typed: it stands above that line, which stays as it was. */
export function showAbove(typed: TypedLine, output: NodeJS.WritableStream, print: () => void): void {
  const { line, cursor } = typed;
  // Emptied first: readline knows how many rows of the screen a line takes, and would go back so many over what is printed.
  replaceLine(typed, '', '');
  clearLine(output, 0);
  cursorTo(output, 0);
  print();
  typed.prompt();
  replaceLine(typed, line.slice(0, cursor), line.slice(cursor));
}

/** Puts these before the cursor and after it. */
export function replaceLine(typed: Pick<TypedLine, 'write' | 'getCursorPos'>, head: string, tail: string): void {
  // Of pasted text readline does not notice that it takes several rows, and would leave the first ones standing.
  Object.assign(typed, { prevRows: typed.getCursorPos().rows });
  typed.write(null, { ctrl: true, name: 'e' });
  typed.write(null, { ctrl: true, name: 'u' });
  if (head !== '' || tail !== '') typed.write(`${head}${tail}`);
  for (const _ of tail) typed.write(null, { name: 'left' });
}
