import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildPage } from '../../../src/demo/page-server/build-page.ts';

it('builds the page elsewhere where nothing can be kept beside its sources', async () => {
  const spare = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  onTestFinished(() => rm(spare, { recursive: true, force: true }));
  // Below a file there can be no folder, whoever asks.
  const nowhere = join(import.meta.filename, 'cache');
  const built = await buildPage(spare, nowhere);
  expect(dirname(built)).toBe(spare);
  expect(await readdir(built)).toContain('index.html');
});
