import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitsNode } from '../src/fits-node.js';
import { repository } from './repository.ts';

const root = resolve(import.meta.dirname, '..');

function isIgnored(path: string): boolean {
  const { status, stderr } = spawnSync('git', ['check-ignore', '--quiet', '--no-index', path], { cwd: root });
  if (status !== 0 && status !== 1) throw new Error(String(stderr));
  return status === 0;
}

interface Manifest {
  readonly type: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

describe.skipIf(!repository.present)('.gitignore', () => {
  it.each([
    'content/x/transcript.md',
    'content/x/transcript.srt',
    'data/',
    'data/pullquote.db',
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
  const nodes = Object.entries(manifest.optionalDependencies);

  it('brings a Node for each kind of machine, in one exact version that fits', () => {
    expect(nodes).toHaveLength(5);
    for (const [name, version] of nodes) {
      expect(name).toMatch(/^node-/);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(fitsNode(version)).toBe(true);
    }
  });

  it('locks it with its integrity, and lets no package run a script to install', () => {
    const { packages } = readJson('package-lock.json') as Lock;
    for (const [name, version] of nodes) {
      expect(packages[`node_modules/${name}`]).toMatchObject({
        version,
        integrity: expect.stringMatching(/^sha512-/),
        optional: true,
      });
    }
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted).toEqual([]);
  });

  it('puts no Node before the machine’s own: npm looks for commands in node_modules/.bin first', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^bin-links=false$/m);
    expect(existsSync(join(root, 'node_modules/.bin/node'))).toBe(false);
  });

  it('tells npm which Node runs Pullquote, and nvm, too', () => {
    expect(manifest.engines).toEqual({ node: '^24 || >=26' });
    expect(readFileSync(join(root, '.nvmrc'), 'utf8').trim()).toBe('24');
  });

  it('runs every program on a Node that fits, without a build', () => {
    expect(manifest.type).toBe('module');
    expect(manifest.scripts['start']).toMatch(/^node (--\S+ )?src\/run\.js src\/main\.ts$/);
    const commands = Object.values(manifest.scripts).flatMap((script) => script.split(' && '));
    for (const command of commands)
      expect(command).toMatch(/^(npm run \S+|npm test|node (--\S+ )*src\/run\.js \S+.*)$/);
  });
});
