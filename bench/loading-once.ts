import { loadFolder } from '../src/library/load-folder.ts';
import { listFolders, loadLibrary, toLibrary } from '../src/library/load-library.ts';
import { createSearch } from '../src/search/create-search.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import { meterHolds, spentMs, type Holds } from './hold-meter.ts';

// A process that loads a content directory in one way, and tells what that took.

export interface LoadingFigures extends Holds {
  readonly loadedMs: number;
  readonly residentMb: number;
  /** What the main thread worked in all. */
  readonly ownMs: number;
}

const [way = '', contentDir = ''] = process.argv.slice(2);

async function loadOurs(): Promise<unknown> {
  return createSearch(await loadLibrary(contentDir));
}

async function loadPlainly(): Promise<unknown> {
  const places = await listFolders(contentDir);
  const library = toLibrary(await Promise.all(places.map((place) => loadFolder(place.contentDir, place.slug))));
  return [library, await buildIndex(library, { over: () => false, next: () => Promise.resolve() })];
}

const started = spentMs();
const meter = meterHolds();
const loaded = await (way === 'ours' ? loadOurs() : loadPlainly());
const ended = spentMs();
const figures: LoadingFigures = {
  loadedMs: ended.wallMs - started.wallMs,
  ...meter.stop(),
  residentMb: process.memoryUsage.rss() / 1e6,
  ownMs: ended.ownMs - started.ownMs,
};
process.stdout.write(JSON.stringify(figures));
if (loaded === undefined) throw new Error('nothing was loaded');
