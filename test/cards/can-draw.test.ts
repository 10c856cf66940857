import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canDraw } from '../../src/cards/can-draw.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullquote-packages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Installs a package that cannot be loaded, only found. */
function install(name: string): void {
  mkdirSync(join(folder, 'node_modules', name), { recursive: true });
  writeFileSync(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
  writeFileSync(join(folder, 'node_modules', name, 'index.js'), 'throw new Error("loaded")');
}

const native = `@takumi-rs/core-${process.platform}-${process.arch}`;

describe('canDraw', () => {
  it('is false where nothing is installed, and where the native half is not', () => {
    expect(canDraw(join(folder, 'x.js'))).toBe(false);
    install('@takumi-rs/core');
    expect(canDraw(join(folder, 'x.js'))).toBe(false);
    install('@takumi-rs/core-aix-ppc64');
    expect(canDraw(join(folder, 'x.js'))).toBe(false);
  });

  it.each(['', '-gnu', '-musl', '-msvc'])(
    'is true with the native package of this machine, ending in “%s”',
    (ending) => {
      install('@takumi-rs/core');
      install(native + ending);
      expect(canDraw(join(folder, 'x.js'))).toBe(true);
    },
  );
});
