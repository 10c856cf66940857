import { loadFolder } from '../src/library/load-folder.ts';
import { listFolders, loadLibrary, toLibrary } from '../src/library/load-library.ts';
import { createSearch } from '../src/search/create-search.ts';
import { buildIndex } from '../src/search/index/build-index.ts';

// A process that loads a content directory in one way, and tells what that took.

export interface LoadingFigures {
  readonly loadedMs: number;
  /** The longest time in which the event loop did nothing else: by the wall clock, and of this thread's own time. */
  readonly heldMs: number;
  readonly heldOwnMs: number;
  readonly residentMb: number;
  /** What the main thread worked in all. */
  readonly ownMs: number;
}

const [way = '', contentDir = ''] = process.argv.slice(2);
const beatMs = 5;

async function loadOurs(): Promise<unknown> {
  return createSearch(await loadLibrary(contentDir));
}

async function loadPlainly(): Promise<unknown> {
  const places = await listFolders(contentDir);
  const library = toLibrary(await Promise.all(places.map((place) => loadFolder(place.contentDir, place.slug))));
  return [library, await buildIndex(library, { over: () => false, next: () => Promise.resolve() })];
}

const started = now();
let last = started;
let heldMs = 0;
let heldOwnMs = 0;
const beat = setInterval(note, beatMs);
const loaded = await (way === 'ours' ? loadOurs() : loadPlainly());
const ended = now();
note();
clearInterval(beat);
const figures: LoadingFigures = {
  loadedMs: ended.wallMs - started.wallMs,
  heldMs,
  heldOwnMs,
  residentMb: process.memoryUsage.rss() / 1e6,
  ownMs: ended.ownMs - started.ownMs,
};
process.stdout.write(JSON.stringify(figures));
if (loaded === undefined) throw new Error('nothing was loaded');

function now(): { readonly wallMs: number; readonly ownMs: number } {
  const { user, system } = process.threadCpuUsage();
  return { wallMs: performance.now(), ownMs: (user + system) / 1000 };
}

function note(): void {
  const here = now();
  heldMs = Math.max(heldMs, here.wallMs - last.wallMs);
  heldOwnMs = Math.max(heldOwnMs, here.ownMs - last.ownMs);
  last = here;
}
