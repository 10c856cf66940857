import { createPositionMap } from './create-position-map.ts';
import { isSpaced, isWide } from './is-spaced.ts';
import type { Position } from './transcript.ts';

/** Puts the text of a block together, and decides of every wrap and marker in it whether a space stands there. */
export interface InlineWriter {
  write(text: string, at: Position): void;
  breakLine(): void;
  closeBold(): void;
  /** Settles a pending space before what begins at `column0` of the line; the offset it begins at. */
  resume(line: string, column0: number): number;
  length(): number;
  text(): string;
  readonly positionAt: (offset: number) => Position;
}

export function createInlineWriter(): InlineWriter {
  const parts: string[] = [];
  const positions = createPositionMap();
  let length = 0;
  let last = '';
  // What stands between the last character and the next: nothing, a hard wrap, a closing `**`, or one and its space.
  let pending: 'none' | 'wrap' | 'closed' | 'closed-space' = 'none';

  const settle = (next: string) => {
    const kept =
      (pending === 'wrap' && isSpaced(last, next)) ||
      // html2text writes a space after every closing `**`: it means something between Latin words only.
      (pending === 'closed-space' && !isWide(last) && !isWide(next));
    if (kept && last !== '' && next !== '') append(' ');
    pending = 'none';
  };
  const append = (text: string) => {
    parts.push(text);
    length += text.length;
    last = text.at(-1) ?? last;
  };
  return {
    write(text, at) {
      let rest = text;
      if (pending !== 'none' || last === '') {
        rest = text.trimStart();
        if (pending === 'closed' && rest.length < text.length) pending = 'closed-space';
        if (rest === '') return;
        settle(rest[0] ?? '');
      }
      positions.note(length, { line: at.line, column: at.column + text.length - rest.length });
      append(rest);
    },
    breakLine() {
      if (last !== '') pending = pending === 'closed' || pending === 'closed-space' ? 'closed-space' : 'wrap';
    },
    closeBold() {
      pending = 'closed';
    },
    resume(line, column0) {
      if (pending !== 'none') settle(/\S/.exec(line.slice(column0))?.[0] ?? '');
      return length;
    },
    length: () => length,
    text: () => parts.join('').trimEnd(),
    positionAt: positions.positionAt,
  };
}
