import { join } from 'node:path';
import type { Library } from '../../interview/interview.ts';
import { listFolders, loadFolders, toLibrary } from '../../library/load-library.ts';
import { type LoadingOptions, readFolders } from '../../library/read-folders.ts';
import { type Dropped, fileDropped } from './file-dropped.ts';

/** What the demo serves: the collection, an interview that we invented, and what the visitor drops on the page. */
export interface DemoContent {
  load(options?: LoadingOptions): Promise<Library>;
  /** Reads a file and keeps it beside the collection where it can be quoted; `added` says whether it is. */
  drop(name: string, bytes: Uint8Array): Promise<Dropped>;
}

const demoDir = join(import.meta.dirname, '..');

/** @param droppedDir - temporary: the collection itself is never written to */
export function createDemoContent(contentDir: string, droppedDir: string): DemoContent {
  const collection = () => loadFolders(contentDir);
  return {
    async load(options) {
      const [own, dropped] = await Promise.all([listFolders(contentDir), listFolders(droppedDir).catch(() => [])]);
      const replaced = new Set(dropped.map(({ slug }) => slug));
      const kept = own.filter(({ slug }) => !replaced.has(slug));
      return toLibrary(await readFolders([...kept, ...dropped, { contentDir: demoDir, slug: 'sample' }], options));
    },
    drop: async (name, bytes) => fileDropped(name, bytes, { contentDir, droppedDir, folders: await collection() }),
  };
}
