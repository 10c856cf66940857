import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { Library } from '../interview/interview.ts';
import { type LoadedFolder, loadFolder } from './load-folder.ts';

/**
 * Loads a content directory: every folder in it that holds an about.yaml, a transcript or both. A folder with mistakes
 * is loaded as far as it is sound; its problems say what was left out. Throws when the directory is missing.
 */
export async function loadLibrary(contentDir: string): Promise<Library> {
  return toLibrary(await loadFolders(contentDir));
}

export function toLibrary(folders: readonly LoadedFolder[]): Library {
  return {
    interviews: folders.flatMap((folder) => folder.interview ?? []),
    hash: createHash('sha256')
      .update(folders.map((folder) => `${folder.slug}:${folder.digest}`).join('\n'))
      .digest('hex'),
    problems: folders.flatMap((folder) => folder.problems),
  };
}

/** The folders of one content directory, by name. */
export async function loadFolders(contentDir: string): Promise<LoadedFolder[]> {
  const entries = await readdir(contentDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return Promise.all(names.toSorted().map((slug) => loadFolder(contentDir, slug)));
}
