/**
 * What takes any text takes the longest in its stride: the source of a pasted message of 40,000 characters, whichever mark
 * it repeats, and a passage of 100,000 that is split into pages. Milliseconds, the worst of five.
 */
import { resolve } from 'node:path';
import { loadFolder } from '../src/library/load-folder.ts';
import { toLibrary } from '../src/library/load-library.ts';
import { findSource } from '../src/finding/find-source.ts';
import { escapedLength } from '../src/render/text/fit-line.ts';
import { splitText } from '../src/render/text/fit-text.ts';
import { createSearch } from '../src/search/create-search.ts';

const rounds = 5;
const search = await createSearch(toLibrary([await loadFolder(resolve(import.meta.dirname, '../src/demo'), 'sample')]));

for (const piece of ['“', '「', '❝', '> ', '\n', '<@', '[', '`', '。', '茶。']) {
  const text = piece.repeat(40_000 / piece.length);
  report(`the source of 40,000 characters of ${JSON.stringify(piece)}`, () => findSource(search, text));
}
const passage = '茶'.repeat(100_000);
report('100,000 characters in pages', () => splitText(passage, 2400, escapedLength));

function report(name: string, work: () => unknown): void {
  const times = Array.from({ length: rounds }, () => {
    const startedMs = performance.now();
    work();
    return performance.now() - startedMs;
  });
  console.log(
    `${name.padEnd(50)}${Math.max(...times)
      .toFixed(0)
      .padStart(8)}`,
  );
}
