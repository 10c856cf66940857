import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

function isIgnored(path: string): boolean {
  const { status, stderr } = spawnSync('git', ['check-ignore', '--quiet', '--no-index', path], { cwd: root });
  if (status !== 0 && status !== 1) throw new Error(String(stderr));
  return status === 0;
}

interface Manifest {
  readonly type: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly scripts: Readonly<Record<string, string>>;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

describe('.gitignore', () => {
  it.each([
    'content/x/transcript.md',
    'content/x/transcript.srt',
    'data/',
    'data/registered-commands.json',
    '.env',
    '.env.production',
    'node_modules/x',
  ])('keeps %s out of the repository', (path) => {
    expect(isIgnored(path)).toBe(true);
  });

  it.each(['content/x/about.yaml', '.env.example', 'src/main.ts', 'package-lock.json'])('lets %s in', (path) => {
    expect(isIgnored(path)).toBe(false);
  });
});

describe('package.json', () => {
  const manifest = readJson('package.json') as Manifest;
  const node = manifest.dependencies['node'];

  it('brings its own Node, in one exact version, and may install it', () => {
    expect(node).toMatch(/^26\.\d+\.\d+$/);
    expect(manifest.allowScripts).toMatchObject({ node: true });
  });

  it('runs these tests on that Node', () => {
    expect(process.versions.node).toBe(node);
  });

  it('locks what it names', () => {
    const lock = readJson('package-lock.json') as { packages: Record<string, { version?: string }> };
    expect(lock.packages['node_modules/node']?.version).toBe(node);
  });

  it('starts without a build', () => {
    expect(manifest.type).toBe('module');
    expect(manifest.scripts['start']).toMatch(/^node (--\S+ )?src\/main\.ts$/);
  });
});
