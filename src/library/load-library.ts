import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { Library } from '../interview/interview.ts';
import type { LoadedFolder } from './load-folder.ts';
import { type LoadingOptions, readFolders } from './read-folders.ts';
import type { FolderPlace } from './worker/folder-place.ts';

/**
 * Loads a content directory: every folder in it that holds an about.yaml, a transcript or both. A folder with mistakes
 * is loaded as far as it is sound; its problems say what was left out. Throws when the directory is missing.
 */
export async function loadLibrary(contentDir: string, options: LoadingOptions = {}): Promise<Library> {
  return toLibrary(await loadFolders(contentDir, options));
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
export async function loadFolders(contentDir: string, options: LoadingOptions = {}): Promise<LoadedFolder[]> {
  return readFolders(await listFolders(contentDir), options);
}

export async function listFolders(contentDir: string): Promise<FolderPlace[]> {
  const entries = await readdir(contentDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return names.toSorted().map((slug) => ({ contentDir, slug }));
}
