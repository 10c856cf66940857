import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPosix } from './to-posix.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * From the top: a room may import from its own layer and from those below, never from one above. A room is src/X, or
 * commands/, with all that is under it: its folders may import each other both ways, its files in no circle.
 */
const layers = ['main', 'conversation', 'render', 'domain'] as const;
type Layer = (typeof layers)[number];

const rooms: Readonly<Record<string, Layer>> = {
  'src/app': 'main',
  'src/cli': 'main',
  'src/demo': 'main',
  commands: 'conversation',
  'src/conversation': 'conversation',
  'src/discord': 'conversation',
  'src/daily': 'conversation',
  'src/render': 'render',
  'src/cards': 'render',
  'src/i18n': 'render',
  'src/delivery': 'domain',
  'src/feeds': 'domain',
  'src/finding': 'domain',
  'src/excerpt': 'domain',
  'src/highlight': 'domain',
  'src/search': 'domain',
  'src/library': 'domain',
  'src/editions': 'domain',
  'src/interview': 'domain',
  'src/transcript': 'domain',
  'src/time-input': 'domain',
  'src/typefaces': 'domain',
  'src/store': 'domain',
  'src/cache': 'domain',
};

/** A whole Discord, beside the house: it stands on nothing of the project's. */
const apart = 'src/local-discord';

/** Files of src/ itself that everything may import, and that import each other alone. */
const leaves: readonly string[] = ['back-off-ms', 'clock', 'foreign-text', 'locale', 'log', 'slices', 'user-error'].map(
  (name) => `src/${name}.ts`,
);

/** Plain JavaScript of any age, for what runs before the right Node is found. */
const plain: readonly string[] = ['check-node', 'fits-node', 'on-parent-end', 'run'].map((name) => `src/${name}.js`);

interface Import {
  readonly from: string;
  /** A path inside the project, or the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = findFiles('src/**/*.ts', 'commands/**/*.ts');
const imports = files.flatMap((file) => readImports(file));
const inside = imports.filter(({ target }) => /^(src|commands)\//.test(target));

function findFiles(...patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: root }).map(toPosix).toSorted();
}

function readImports(from: string): readonly Import[] {
  return parseImports(readFileSync(join(root, from), 'utf8')).map(({ specifier, typeOnly }) => ({
    from,
    typeOnly,
    target: specifier.startsWith('.') ? toPosix(relative(root, resolve(root, dirname(from), specifier))) : specifier,
  }));
}

function parseImports(code: string): readonly { readonly specifier: string; readonly typeOnly: boolean }[] {
  const statements = withoutComments(code).matchAll(
    /(?:^|;)\s*(?:import|export)\b\s*(type\s)?(?:[^'";]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]/gm,
  );
  return [...statements].map(([, type, fixed, dynamic]) => ({
    specifier: fixed ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** Each leaves a space, so that it parts what it parted. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ' ');
}

function readCode(file: string): string {
  return withoutComments(readFileSync(join(root, file), 'utf8'));
}

function roomOf(file: string): string {
  const parts = dirname(file).split('/');
  return parts[0] === 'src' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function layerOf(file: string): Layer {
  if (leaves.includes(file)) return 'domain';
  return roomOf(file) === 'src' ? 'main' : (rooms[roomOf(file)] ?? 'main');
}

/** What lies on a circle of arrows, or between circles; nothing where there is none. */
function findCircle(arrows: readonly (readonly [from: string, target: string])[]): readonly string[] {
  let left = arrows;
  for (;;) {
    const from = new Set(left.map(([one]) => one));
    const target = new Set(left.map(([, one]) => one));
    const kept = left.filter(([one, other]) => target.has(one) && from.has(other));
    if (kept.length === left.length) return [...new Set(kept.flat())];
    left = kept;
  }
}

function tell({ from, target }: Import): string {
  return `${from} imports ${target}`;
}

describe('parseImports', () => {
  it('finds every form of import, and nothing in comments', () => {
    const code = [
      `import { a } from './a.ts';`,
      `import type { B } from './b.ts';`,
      `import {\n  c,\n  d,\n} from "./c.ts";`,
      `import './effect.ts';`,
      `export * from './all.ts';`,
      `export { e } from './e.ts';`,
      `const f = await import('./f.ts');`,
      `// import { g } from './g.ts';`,
      `/* import h from './h.ts'; */`,
    ].join('\n');
    const found = parseImports(code).map(({ specifier, typeOnly }) => (typeOnly ? `${specifier} (type)` : specifier));
    expect(found).toEqual(['./a.ts', './b.ts (type)', './c.ts', './effect.ts', './all.ts', './e.ts', './f.ts']);
  });

  it.each([
    ['in backticks', 'const a = await import(`./a.ts`);'],
    ['after a comment', `import/**/type { A } from './a.ts';`],
    ['around a comment', `import { a } /* of theirs */ from /* there */ './a.ts';`],
    ['behind another statement', `const b = 1; import { a } from './a.ts';`],
    ['without a space', `import{a}from'./a.ts';`],
    ['with its space before it', `  export * from './a.ts';`],
  ])('finds an import %s', (_, code) => {
    expect(parseImports(code).map(({ specifier }) => specifier)).toEqual(['./a.ts']);
  });
});

describe('findCircle', () => {
  it('finds circles, and nothing where arrows run one way', () => {
    const ways = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ] as const;
    expect(findCircle(ways)).toEqual([]);
    expect(findCircle([...ways, ['c', 'b']])).toEqual(['b', 'c']);
  });
});

describe('the import rule', () => {
  it('sees the imports of the project', () => {
    expect(inside.length).toBeGreaterThan(100);
  });

  it('knows the layer of every room', () => {
    const unknown = files.filter((file) => roomOf(file) !== apart && !(roomOf(file) in rooms));
    expect(new Set(unknown)).toEqual(new Set([...leaves, 'src/main.ts']));
  });

  it('lets the local Discord stand on nothing, and nothing but the demo stand on it', () => {
    const crossing = inside.filter(({ from, target }) => (roomOf(from) === apart) !== (roomOf(target) === apart));
    expect(crossing.filter(({ from }) => roomOf(from) !== 'src/demo').map(tell)).toEqual([]);
  });

  it('lets the files of src/ that everything may import stand on each other alone', () => {
    const outward = inside.filter(({ from, target }) => leaves.includes(from) && !leaves.includes(target));
    expect(outward.map(tell)).toEqual([]);
  });

  it('lets the plain JavaScript load Node’s own and itself', () => {
    const foreign = plain
      .flatMap(readImports)
      .filter(({ target }) => !target.startsWith('node:') && !plain.includes(target));
    expect(foreign.map(tell)).toEqual([]);
  });

  it('is seen whole: nothing is loaded by require, which finds files of packages in four places', () => {
    expect(files.filter((file) => /\bcreateRequire\b/.test(readCode(file)))).toEqual([
      'src/cards/can-draw.ts',
      'src/demo/page-server/list-page-fonts.ts',
      'src/typefaces/font-library.ts',
      'src/typefaces/read-font-slices.ts',
      'src/typefaces/read-script-fonts.ts',
    ]);
    const loading = /\brequire\(|\bcreateRequire\([^)]*\)\(|\bimport\((?!\s*['"`][^$]+?['"`])/;
    expect(files.filter((file) => loading.test(readCode(file)))).toEqual([]);
  });

  it('runs one way: main → conversation → render → domain, for types, too', () => {
    const upward = inside.filter(
      ({ from, target }) => roomOf(from) !== apart && layers.indexOf(layerOf(target)) < layers.indexOf(layerOf(from)),
    );
    expect(upward.map(tell)).toEqual([]);
  });

  it('goes round in no circle, neither of files nor of rooms; folders of one room may import each other both ways', () => {
    const arrows = inside.map(({ from, target }) => [from, target] as const);
    const between = arrows
      .map(([from, target]) => [roomOf(from), roomOf(target)] as const)
      .filter(([from, target]) => from !== target && from !== 'src' && target !== 'src');
    expect(findCircle(arrows)).toEqual([]);
    expect(findCircle(between)).toEqual([]);
  });

  it('lets the domain know nothing of Discord, not even its types', () => {
    const known = imports.filter(
      ({ from, target }) =>
        layerOf(from) === 'domain' &&
        (/discord/i.test(target) || /^(src\/(render|i18n|discord)|commands)\//.test(target)),
    );
    expect(known.map(tell)).toEqual([]);
  });

  it('lets only src/discord load discord.js', () => {
    const elsewhere = imports.filter(
      ({ from, target, typeOnly }) =>
        !typeOnly && /^(discord\.js|@discordjs\/)/.test(target) && roomOf(from) !== 'src/discord',
    );
    expect(elsewhere.map(tell)).toEqual([]);
  });

  it('loads what draws cards in their worker alone', () => {
    const drawing = imports.filter(({ target, typeOnly }) => !typeOnly && target.startsWith('@takumi-rs/'));
    expect(drawing.map(({ from }) => from)).toEqual(['src/cards/worker/card-worker.ts']);
    expect(inside.filter(({ target }) => target === 'src/cards/worker/card-worker.ts').map(tell)).toEqual([]);
  });

  it('never loads the demo in production', () => {
    const loaded = inside.filter(({ from, target }) => target.startsWith('src/demo/') && roomOf(from) !== 'src/demo');
    expect(loaded.map(tell)).toEqual([]);
  });

  it('lets the page in the browser load only what runs in a browser: its own, lines, Markdown, languages, and how other people’s words are shown', () => {
    const isPage = (file: string) => /^src\/demo\/(?:page|line|markdown)\//.test(file);
    const packages = /^(lit\b|@skyra\/discord-components-core\/)/;
    const everywhere: readonly string[] = ['src/locale.ts', 'src/foreign-text.ts'];
    const foreign = imports.filter(
      ({ from, target, typeOnly }) =>
        isPage(from) && !typeOnly && !isPage(target) && !packages.test(target) && !everywhere.includes(target),
    );
    // The server's half of the protocol: the page imports its types alone.
    expect(foreign.map(tell)).toEqual(['src/demo/page/protocol/act.ts imports zod']);
    const valued = imports.filter(
      ({ from, target, typeOnly }) => isPage(from) && !typeOnly && target === 'src/demo/page/protocol/act.ts',
    );
    expect(valued.map(tell)).toEqual([]);
  });

  it('keeps the page out of the bot, and the bot out of the page', () => {
    const loaded = inside.filter(
      ({ from, target }) =>
        /^src\/demo\/page(-server)?\//.test(target) &&
        !/^src\/demo\/(page|page-server|open-page\.ts|demo\.ts)/.test(from),
    );
    expect(loaded.map(tell)).toEqual([]);
  });

  it('hands to each of a command’s functions what it uses of Deps: only what finds the subcommand passes all on', () => {
    const whole = files.filter((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      return /^(commands|src\/daily)\//.test(file) && /\bdeps\b|:\s*Deps\b/.test(code);
    });
    expect(whole).toEqual(['commands/daily.ts']);
  });

  it('keeps commands from importing each other', () => {
    const siblings = inside.filter(
      ({ from, target }) =>
        roomOf(from) === 'commands' && from !== 'commands/index.ts' && roomOf(target) === 'commands',
    );
    expect(siblings.map(tell)).toEqual([]);
  });
});

describe('src/app/env.ts', () => {
  it('is the only reader of the environment', () => {
    const readers = files.filter((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      return /process\.env\b/.test(code) || /import\s*\{[^}]*\benv\b[^}]*\}\s*from 'node:process'/.test(code);
    });
    expect(readers).toEqual(['src/app/env.ts']);
  });
});

describe('src/clock.ts', () => {
  it('is the only one to read a clock and to set a timer, but for the local Discord, the page in the browser and who serves it', () => {
    const clocks = /\b(?:Date\.now|performance\.now|Temporal\.Now|hrtime)\b|\bDate\(\s*\)|\bnew Date\b(?!\()/;
    const timers = /\b(?:setTimeout|setInterval|setImmediate|AbortSignal\.timeout)\b|['"](?:node:)?timers\b/;
    const readers = [...files, ...plain].filter((file) => {
      const code = readCode(file);
      const excused = roomOf(file) === apart || file.startsWith('src/demo/page/');
      return !excused && (clocks.test(code) || timers.test(code));
    });
    expect(readers).toEqual([
      'src/clock.ts',
      // They wait for no time, only until the event loop had its turn.
      'src/conversation/work-queue.ts',
      // Browsers have their own time, whatever the demo's clock says: a heartbeat, and news while that clock travels.
      'src/demo/page-server/event-streams.ts',
      'src/demo/page-server/news.ts',
      'src/slices.ts',
      // It runs on a Node that cannot load src/clock.ts.
      'src/on-parent-end.js',
    ]);
  });
});

describe('tests', () => {
  it('import nothing of bench/, which measures with their fixtures', () => {
    const found = findFiles('test/**/*.ts').flatMap(readImports);
    expect(found.filter(({ target }) => target.startsWith('bench/')).map(tell)).toEqual([]);
  });
});

describe('files', () => {
  const all = [...files, ...findFiles('test/**/*.ts', 'bench/**/*.ts')];

  it('are TypeScript, but the first that run', () => {
    const other = findFiles('src/**/*.{js,jsx,mjs,cjs,mts,cts,tsx}', 'commands/**/*.{js,jsx,mjs,cjs,mts,cts,tsx}');
    expect(other).toEqual(plain);
  });

  it('are named after an idea', () => {
    const unnamed = all.filter((file) => /^(utils?|helpers?|common|misc|shared|lib)\b/.test(basename(file)));
    expect(unnamed).toEqual([]);
    expect(all.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.ts$/.test(basename(file)))).toEqual([]);
  });

  it('are small', () => {
    const lengths = files.map((file) => readFileSync(join(root, file), 'utf8').split('\n').length);
    const tooLong = files.filter((_, index) => (lengths[index] ?? 0) > 300);
    expect(tooLong).toEqual([]);
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });
});
