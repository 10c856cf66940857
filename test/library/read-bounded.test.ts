import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBounded } from '../../src/library/read-bounded.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { signals } from '../signals.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-bounded-'));
});
afterEach(() => rm(folder, { recursive: true }));

const makePipe = (path: string) => execFileSync('mkfifo', [path]);

/** What a folder may hold instead of a file; each would be read for ever. */
const others: readonly (readonly [string, (path: string) => unknown])[] = [
  ['a folder', (path) => mkdir(path)],
  ['a link to a folder', (path) => symlink(tmpdir(), path)],
  // Windows has neither.
  ...(signals.present
    ? ([
        ['a pipe that nobody writes to', makePipe],
        ['a device without an end', (path: string) => symlink('/dev/zero', path)],
      ] as const)
    : []),
];

describe('readBounded', () => {
  it.each([0, 1, 65_536, 65_537, 200_000])('reads all of a file of %i bytes, the most it may have', async (size) => {
    const path = join(folder, 'file');
    const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251);
    await writeFile(path, bytes);
    const reading = await readBounded(path, size);
    expect(reading.kind === 'read' && Buffer.compare(reading.bytes, bytes)).toBe(0);
  });

  it('tells how long a longer one is, and how it begins where that is asked', async () => {
    const path = join(folder, 'file');
    await writeFile(path, 'x'.repeat(11));
    expect(await readBounded(path, 10)).toMatchObject({ kind: 'too-long', size: 11, start: Buffer.alloc(0) });
    expect(await readBounded(path, 10, 3)).toMatchObject({ kind: 'too-long', size: 11, start: Buffer.from('xxx') });
  });

  it.each(others)('does not read %s', async (_, make) => {
    const path = join(folder, 'other');
    await make(path);
    expect(await readBounded(path, 10)).toEqual({ kind: 'no-file' });
  });
});

describe('loadLibrary, where a folder holds no file', () => {
  it.each(others)('names %s in place of a text or an about.yaml, and reads the others', async (_, make) => {
    for (const slug of ['a', 'b', 'c']) await mkdir(join(folder, slug));
    await make(join(folder, 'a/transcript.md'));
    await make(join(folder, 'b/about.yaml'));
    await writeFile(
      join(folder, 'c/transcript.md'),
      '**小北：** 雾大吗？\n\n**老周：** 一直大。\n\n**小北：** 灯呢？\n',
    );
    const { interviews, problems } = await loadLibrary(folder);
    expect(interviews.map(({ slug }) => slug)).toEqual(['c']);
    expect(problems.map(({ file }) => file.split('/').slice(-2).join('/'))).toEqual([
      'a/transcript.md',
      'b/about.yaml',
    ]);
    for (const { message } of problems) expect(message).toContain('no file but');
  });
});
