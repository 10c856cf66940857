import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { Library } from '../interview/interview.ts';
import { createSlices } from '../slices.ts';
import { type LoadedFolder, loadFolder } from './load-folder.ts';

export interface LoadingOptions {
  /** Where it is aborted, loading ends with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told after every folder. */
  readonly onProgress?: ((progress: LoadingProgress) => void) | undefined;
}

/** Of the folders, how many are read. */
export interface LoadingProgress {
  readonly read: number;
  readonly of: number;
}

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
export async function loadFolders(
  contentDir: string,
  { signal, onProgress }: LoadingOptions = {},
): Promise<LoadedFolder[]> {
  signal?.throwIfAborted();
  const entries = await readdir(contentDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const slices = createSlices({ signal });
  const folders: LoadedFolder[] = [];
  for (const slug of names.toSorted()) {
    folders.push(await loadFolder(contentDir, slug));
    onProgress?.({ read: folders.length, of: names.length });
    if (slices.over()) await slices.next();
  }
  signal?.throwIfAborted();
  return folders;
}
