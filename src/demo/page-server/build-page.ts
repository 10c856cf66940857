import { createHash } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const source = join(import.meta.dirname, '../page');
const usualCache = join(root, 'node_modules/.cache/pullquote-page');

/**
 * The folder of the built page. Built once for each state of its sources; nothing of it is ever committed.
 *
 * @param spare - where it is built instead where nothing can be written beside the sources
 */
export async function buildPage(spare?: string, cache = usualCache): Promise<string> {
  const name = await digestSources();
  const kept = join(cache, name);
  if (await stat(kept).catch(() => undefined)) return kept;
  const place = spare === undefined || (await isWritable(cache)) ? cache : spare;
  const folder = join(place, name);
  // Built beside and renamed: a second demo that starts now sees all of it or nothing.
  const unfinished = `${folder}.${process.pid}`;
  const { build } = await import('vite');
  await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: false,
      assetsInlineLimit: 0,
      // A slow machine would be told so, at length.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    resolve: {
      // The same page whatever NODE_ENV says: it is kept for others.
      conditions: ['module', 'browser', 'production'],
      alias: { 'lit/directives/style-map.js': join(source, 'skyra/style-map.ts') },
    },
  });
  await forgetOthers(place, folder, unfinished);
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await stat(folder).catch(() => undefined))) throw error;
  });
  return folder;
}

async function digestSources(): Promise<string> {
  const hash = createHash('sha256');
  const demo = join(import.meta.dirname, '..');
  const entries = await Promise.all(
    ['page', 'line', 'markdown'].map((room) => readdir(join(demo, room), { recursive: true, withFileTypes: true })),
  );
  const files = entries.flat().filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const beside = ['src/locale.ts', 'src/demo/page-server/build-page.ts', 'package-lock.json'];
  for (const path of [...paths, ...beside.map((name) => join(root, name))]) {
    hash.update(path).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function forgetOthers(cache: string, folder: string, unfinished: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const paths = (await readdir(cache)).map((name) => join(cache, name));
  const old = paths.filter((path) => path !== folder && path !== unfinished && !path.startsWith(`${folder}.`));
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}
