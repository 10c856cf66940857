import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPosix } from './to-posix.ts';

const root = resolve(import.meta.dirname, '..');
const files = ['src/**/*.ts', 'commands/**/*.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .map(toPosix)
  .filter((file) => !file.endsWith('.d.ts'))
  .toSorted();
const exported = new Map(files.map((file) => [file, exportsOf(readFileSync(join(root, file), 'utf8'))]));

/** Names that a file declares and exports. */
function exportsOf(code: string): readonly string[] {
  const found = code.matchAll(
    /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|const|let|interface|type) (\w+)/gm,
  );
  return [...new Set([...found].map(([, name = '']) => name))];
}

/** `findLabels` stands in `find-labels.ts`; a unit at the end of a name need not. */
function bears(file: string, name: string): boolean {
  const plain = (text: string) => text.replaceAll('-', '').toLowerCase();
  const own = plain(basename(file, '.ts'));
  return plain(name) === own || plain(name) === `${own}ms`;
}

/** Languages are alike, file by file. Each is a folder with messages of its own. */
const languages = files.filter((file) => /^src\/i18n\/[^/]+\/messages\.ts$/.test(file)).map((file) => dirname(file));
const isLanguage = (file: string) => languages.includes(dirname(file));
/** A command's file bears the name that Discord shows. */
const isCommand = (file: string) => file.startsWith('commands/');
/** Where programs begin, lists, and the steps of a database, which are numbered. */
const isPlace = (file: string) => /(?:^|\/)(?:main|index|\d{4}-[\w-]+)\.ts$/.test(file);

function doubled(names: readonly (readonly [name: string, file: string])[]): readonly string[] {
  const groups = Map.groupBy(names, ([name]) => name);
  return [...groups].flatMap(([name, all]) =>
    all.length === 1 ? [] : `${name}: ${all.map(([, file]) => file).join(', ')}`,
  );
}

describe('names', () => {
  it('are read from every form of export', () => {
    const code = [
      'export const one = 1;',
      'export async function two() {}',
      'export interface Three {}',
      'export type Four = 4;',
      'export class Five {}',
      'const six = 6;',
      "export type { Seven } from './seven.ts';",
    ].join('\n');
    expect(exportsOf(code)).toEqual(['one', 'two', 'Three', 'Four', 'Five']);
    expect(files.length).toBeGreaterThan(300);
  });

  it('of a file is that of what it exports', () => {
    const unlike = [...exported].filter(
      ([file, names]) =>
        names.length > 0 && !isPlace(file) && !isLanguage(file) && !names.some((name) => bears(file, name)),
    );
    expect(unlike.map(([file, names]) => `${file}: ${names.join(', ')}`)).toEqual([]);
  });

  it('are exported once', () => {
    expect(doubled([...exported].flatMap(([file, names]) => names.map((name) => [name, file] as const)))).toEqual([]);
  });

  it('of files are given once, but to the beginnings of programs, to what languages have in common, and to commands', () => {
    const free = files.filter((file) => !isPlace(file) && !isLanguage(file) && !isCommand(file));
    expect(doubled(free.map((file) => [basename(file), file] as const))).toEqual([]);
  });
});
