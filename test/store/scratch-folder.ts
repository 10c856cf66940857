import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Names of files that are not there yet, each in a folder of its own; all are gone after the tests of a file. */
export function scratchFolder(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-store-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  return () => join(folder, String((files += 1)), 'pullquote.db');
}
