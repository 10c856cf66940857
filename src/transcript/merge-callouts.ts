import type { Block } from './split-blocks.ts';
import { readCallout } from './read-callout.ts';
import type { SourceLine } from './source-lines.ts';

/** The exporter parts a callout at its empty lines: one that begins with neither star nor title goes on with the last. */
export function mergeCallouts(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  let open: SourceLine[] | undefined;
  for (const block of blocks) {
    if (block.kind !== 'callout') {
      merged.push(block);
      open = undefined;
    } else if (open && continuesCallout(block.lines)) {
      open.push({ number: block.lines[0]?.number ?? 1, text: '' });
      for (const line of block.lines) open.push(line);
    } else {
      open = [...block.lines];
      merged.push({ kind: 'callout', lines: open });
    }
  }
  return merged;
}

function continuesCallout(lines: readonly SourceLine[]): boolean {
  return !lines.some((line) => line.text.trim().startsWith('★')) && readCallout(lines).kind === 'note';
}
