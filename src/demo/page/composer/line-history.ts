import { emptyLine, type KeptLine } from './kept-line.ts';

/** The lines that were sent, to be called back one by one. */
export interface LineHistory {
  /** Oldest first. */
  readonly lines: readonly KeptLine[];
  add(line: KeptLine): void;
  /** The line before or after the one that was called last; undefined at either end. @param current - kept for the way back */
  recall(step: 1 | -1, current: KeptLine): KeptLine | undefined;
}

const most = 50;

export function createLineHistory(kept: readonly KeptLine[] = []): LineHistory {
  let lines = kept.slice(-most);
  /** At `lines.length` it is the line that was being written. */
  let at = lines.length;
  let draft = emptyLine;
  return {
    get lines() {
      return lines;
    },
    add(line) {
      lines = [...lines.filter(({ text }) => text !== line.text), line].slice(-most);
      at = lines.length;
    },
    recall(step, current) {
      const next = at + step;
      if (next < 0 || next > lines.length) return undefined;
      if (at === lines.length) draft = current;
      at = next;
      return lines[at] ?? draft;
    },
  };
}
