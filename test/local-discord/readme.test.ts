import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/local-discord');

describe('the README of the local Discord', () => {
  it('has an example that runs as it stands', async () => {
    const text = await readFile(join(folder, 'README.md'), 'utf8');
    const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
    expect(example).toContain('startLocalDiscord()');
    const running = promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '--disable-warning=ExperimentalWarning', '--eval', example],
      { cwd: folder },
    );
    expect(await running).toEqual({ stdout: '', stderr: '' });
  });

  it('names files that are there', async () => {
    const text = await readFile(join(folder, 'README.md'), 'utf8');
    const named = [...text.matchAll(/`([a-z-]+\/[a-z-]+\.ts)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(2);
    for (const path of named) expect(await readFile(join(folder, path), 'utf8')).toContain('export');
  });
});
