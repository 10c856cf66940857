import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toPosix } from './to-posix.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

const failureModes = 'docs/failure-modes.md';
const papers = ['CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'src/local-discord/README.md', failureModes];
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map(toPosix).toSorted();

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}

const runsOf = (file: string) =>
  Object.values((parse(read(file)) as Workflow).jobs)
    .flatMap(({ steps }) => steps)
    .flatMap(({ run }) => run ?? []);

/** What a text names in the form of a path from the project's top: `src/…`, `.ci/…`. */
function pathsIn(text: string): readonly string[] {
  const named = matches(text, /`((?:src|commands|content|test|bench|docs|\.ci|\.github)\/[^`\s]*)`/g);
  return named.filter((path) => !/[*<>{}…]|\b(?:NAME|SLUG)\b/.test(path));
}

describe.each(papers)('%s', (file) => {
  const text = read(file);

  it('names files and folders that are there', () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names no script that package.json does not have', () => {
    expect(matches(text, /npm run ([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('has a row for every room', () => {
    const rows = matches(read('CONTRIBUTING.md'), /^\| `(src\/[\w-]+)\/` \|/gm);
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rows.toSorted()).toEqual(rooms.map(({ name }) => `src/${name}`).toSorted());
  });

  it('names every bench and every script that is there', () => {
    const named = new Set(matches(read('CONTRIBUTING.md'), /npm (?:run )?([\w:-]+)/g));
    const unsaid = new Set(['start', 'demo', 'content', 'types', 'lint', 'format:check']);
    expect(Object.keys(scripts).filter((name) => !named.has(name) && !unsaid.has(name))).toEqual([]);
  });
});

describe('docs/failure-modes.md', () => {
  /** `| what goes wrong | what holds | shown by |`, without the heads of tables. What is not mended has no third. */
  const rows = read(failureModes)
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => first !== undefined && !/^(?:-+|what goes wrong)$/.test(first));
  const held = rows.filter(({ length }) => length === 3);

  it('names for each failure tests that are there', () => {
    expect(held.length).toBeGreaterThan(25);
    const isTest = (file: string) => /^test\/.+\.test\.ts$/.test(file) && existsSync(join(root, file));
    const unshown = held.filter(([, , shown = '']) => {
      const named = shown.split(', ').map((file) => file.replaceAll('`', ''));
      return !named.every(isTest);
    });
    expect(unshown).toEqual([]);
  });

  it('says of every row what holds, or how it is today', () => {
    expect(rows.filter((cells) => cells.length < 2 || cells.some((cell) => cell === ''))).toEqual([]);
  });
});

describe.each(workflows)('%s', (file) => {
  it('runs what is in the project', () => {
    const runs = runsOf(file);
    expect(runs.length).toBeGreaterThan(0);
    const text = runs.join('\n');
    expect(matches(text, /npm run (?:--silent )?([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
    expect(matches(text, /(\.ci\/[\w-]+)/g).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('workflows', () => {
  it('run the one file that maintainers run', () => {
    expect(workflows.flatMap(runsOf)).toContain('.ci/run');
  });
});
