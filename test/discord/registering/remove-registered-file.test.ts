import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeRegisteredFile } from '../../../src/discord/registering/remove-registered-file.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

describe('the file in which earlier versions remembered what they had registered', () => {
  it('goes, and nothing else', async () => {
    await writeFile(join(dataDir, 'registered-commands.json'), '{}');
    await writeFile(join(dataDir, 'pullquote.db'), '');
    await removeRegisteredFile(dataDir);
    expect(await readdir(dataDir)).toEqual(['pullquote.db']);
  });

  it.each<[what: string, make: (file: string) => Promise<unknown>]>([
    ['is not there', () => Promise.resolve()],
    ['cannot be removed', (file) => mkdir(join(file, 'inside'), { recursive: true })],
  ])('is no failure where it %s', async (_what, make) => {
    await make(join(dataDir, 'registered-commands.json'));
    await expect(removeRegisteredFile(dataDir)).resolves.toBeUndefined();
  });

  it('is no failure where there is no such folder', async () => {
    await writeFile(join(dataDir, 'a file'), '');
    await expect(removeRegisteredFile(join(dataDir, 'a file', 'data'))).resolves.toBeUndefined();
  });
});
