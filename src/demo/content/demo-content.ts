import { join } from 'node:path';
import type { Library } from '../../interview/interview.ts';
import { loadFolder } from '../../library/load-folder.ts';
import { loadFolders, toLibrary } from '../../library/load-library.ts';
import { type Dropped, fileDropped } from './file-dropped.ts';

/** What the demo serves: the collection, an interview that we invented, and what the visitor drops on the page. */
export interface DemoContent {
  load(): Promise<Library>;
  /** Reads a file and keeps it beside the collection where it can be quoted; `added` says whether it is. */
  drop(name: string, bytes: Uint8Array): Promise<Dropped>;
}

const demoDir = join(import.meta.dirname, '..');

/** @param droppedDir - temporary: the collection itself is never written to */
export function createDemoContent(contentDir: string, droppedDir: string): DemoContent {
  const collection = () => loadFolders(contentDir);
  return {
    async load() {
      const [own, dropped, sample] = await Promise.all([
        collection(),
        loadFolders(droppedDir).catch(() => []),
        loadFolder(demoDir, 'sample'),
      ]);
      const replaced = new Set(dropped.map(({ slug }) => slug));
      return toLibrary([...own.filter(({ slug }) => !replaced.has(slug)), ...dropped, sample]);
    },
    drop: async (name, bytes) => fileDropped(name, bytes, { contentDir, droppedDir, folders: await collection() }),
  };
}
