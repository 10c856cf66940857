import { findLabels } from '../labels/find-labels.ts';
import { readInline } from '../read-inline.ts';
import type { Block } from '../split-blocks.ts';

/** By the number of a line that begins somebody's words: whether it holds nothing but the name. */
export function labelledLines(blocks: readonly Block[]): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  const { byLine } = findLabels(blocks, new Set());
  for (const { lines } of blocks) {
    for (const line of lines) {
      const label = byLine.get(line.number);
      if (label?.isAside === false) found.set(line.number, readInline([line]).text.length <= label.length);
    }
  }
  return found;
}
