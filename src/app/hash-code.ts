import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { versions } from 'node:process';

const root = resolve(import.meta.dirname, '../..');
const sources = ['commands', 'src'];
/** Never loaded by the bot, and as much as half of the rest. */
const asides: ReadonlySet<string> = new Set(['demo', 'local-discord']);
/** What is to be installed, and what was; either may be left out of an image. */
const locks = ['package-lock.json', 'node_modules/.package-lock.json'];
const chunkBytes = 1024 * 1024;

/**
 * A hash of what makes the answers: sources, packages, the Node they run on. Another one for any change of it, and the same
 * on every machine that runs the same; so it is of what stands in the files, not of their dates. In one go: that takes
 * about 12 ms, a fifth of what it takes in turns with everything else.
 */
export function hashCode(path = root): string {
  const hash = createHash('sha256').update(JSON.stringify([versions.node, versions['icu'], versions['tz']]));
  const chunk = Buffer.allocUnsafe(chunkBytes);
  for (const file of sources.flatMap((folder) => list(path, folder)).toSorted()) add(hash, path, file, chunk);
  for (const file of locks) {
    try {
      add(hash, path, file, chunk);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return hash.digest('base64url');
}

/** Its files, below `path`. */
function list(path: string, folder: string): readonly string[] {
  return readdirSync(join(path, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return asides.has(entry.name) ? [] : list(path, name);
  });
}

function add(hash: Hash, path: string, file: string, chunk: Uint8Array): void {
  const opened = openSync(join(path, file), 'r');
  try {
    let size = 0;
    for (let read = -1; read !== 0; size += read) {
      read = readSync(opened, chunk);
      hash.update(chunk.subarray(0, read));
    }
    // Behind it: no text can pass for the end of one file and the beginning of another.
    hash.update(JSON.stringify([file, size]));
  } finally {
    closeSync(opened);
  }
}
