import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { toPosix } from './to-posix.ts';

const root = resolve(import.meta.dirname, '..');
const files = globSync(['src/**/*.ts', 'commands/**/*.ts'], { cwd: root }).map(toPosix).toSorted();

/** A pattern, and whether there is a text that it takes more than a time in proportion to. */
function tellSlow(file: string, { source, flags }: { readonly source: string; readonly flags: string }): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(({ type, character }) => `${file}: /${source}/${flags} (${type}, ${character.literal.source})`);
}

/** The patterns that stand in a file. */
function literalsOf(file: string): { source: string; flags: string }[] {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const found: { source: string; flags: string }[] = [];
  JSON.stringify(program, (_, node: unknown) => {
    const regex = (node as { regex?: { pattern: string; flags: string } } | null)?.regex;
    if (regex !== undefined) found.push({ source: regex.pattern, flags: regex.flags });
    return typeof node === 'bigint' ? String(node) : node;
  });
  return found;
}

/** The patterns that a file puts together while it is loaded. */
async function builtOf(file: string): Promise<RegExp[]> {
  const Plain = globalThis.RegExp;
  const built: RegExp[] = [];
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, given: ConstructorParameters<RegExpConstructor>) {
      const pattern = new target(...given);
      if (new Error().stack?.includes(file)) built.push(pattern);
      return pattern;
    },
  });
  try {
    await import(join(root, file));
  } finally {
    globalThis.RegExp = Plain;
  }
  return built;
}

/**
 * V8 tries every way to match: where two neighbours of a pattern may take the same characters, or where one that may take
 * any number is tried from every place, twice the text takes four times as long.
 */
describe('every pattern takes time in proportion to its text', () => {
  it('is told apart from one that does not', () => {
    expect(tellSlow('x', /^\s*([^:]+)\s*:/u)).not.toEqual([]);
    expect(tellSlow('x', /\s+$/u)).not.toEqual([]);
    expect(tellSlow('x', /(?<!\s)\s+$/u)).toEqual([]);
  });

  it('written in a file', () => {
    const literals = files.flatMap((file) => literalsOf(file).map((literal) => ({ file, literal })));
    expect(literals.length).toBeGreaterThan(200);
    expect(literals.flatMap(({ file, literal }) => tellSlow(file, literal))).toEqual([]);
  });

  it('put together by one', async () => {
    const builders = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('new RegExp('));
    const built: { file: string; pattern: RegExp }[] = [];
    for (const file of builders) for (const pattern of await builtOf(file)) built.push({ file, pattern });
    expect(built.length).toBeGreaterThan(10);
    expect(built.flatMap(({ file, pattern }) => tellSlow(file, pattern))).toEqual([]);
  });
});
