import type { Position } from './transcript.ts';

/** Where every part of a text that is put together came from. */
export interface PositionMap {
  /** What is put at this offset stood there; what follows stood behind it. Offsets ascend. */
  note(offset: number, at: Position): void;
  /** Source position of the character at an offset. */
  readonly positionAt: (offset: number) => Position;
}

export function createPositionMap(): PositionMap {
  const pieces: { offset: number; at: Position }[] = [];
  return {
    note(offset, at) {
      const before = pieces.at(-1);
      // What goes on where the last piece ended needs no place of its own.
      if (before?.at.line !== at.line || before.at.column - before.offset !== at.column - offset)
        pieces.push({ offset, at });
    },
    positionAt(offset) {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.offset ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      if (!piece) return { line: 1, column: 1 };
      return { line: piece.at.line, column: piece.at.column + Math.max(0, offset - piece.offset) };
    },
  };
}
