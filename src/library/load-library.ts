import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
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

/** The folders of one content directory, by name; then what lies beside them and is none, each as a problem. */
export async function loadFolders(contentDir: string, options: LoadingOptions = {}): Promise<LoadedFolder[]> {
  const [folders, others] = await sortEntries(contentDir);
  return [...(await readFolders(folders, options)), ...others];
}

export async function listFolders(contentDir: string): Promise<FolderPlace[]> {
  return (await sortEntries(contentDir))[0];
}

async function sortEntries(contentDir: string): Promise<[folders: FolderPlace[], others: LoadedFolder[]]> {
  const folders: FolderPlace[] = [];
  const others: LoadedFolder[] = [];
  const entries = await readdir(contentDir, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const kind = await kindOf(join(contentDir, name), entry);
    if (kind === 'folder') folders.push({ contentDir, slug: name });
    else if (kind !== 'file' || meansContent(name)) others.push(passedOver(contentDir, name, kind));
  }
  return [folders, others];
}

type Kind = 'folder' | 'file' | 'nothing' | 'other';

/** Of a link, what it leads to. */
async function kindOf(path: string, entry: Dirent): Promise<Kind> {
  const found = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
  if (found === undefined) return 'nothing';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}

/** A collection may have a README; and what the system of a disk leaves there is not ours. */
function meansContent(name: string): boolean {
  return (
    /^\.(?:md|markdown|txt|ya?ml|srt|vtt|docx?|pdf)$/i.test(extname(name)) && !/^(?:readme|licen[cs]e)\b/i.test(name)
  );
}

const mends: Readonly<Record<Exclude<Kind, 'folder'>, string>> = {
  file: 'lies beside the folders and is not read: an interview is a folder, with its text in it as transcript.md',
  nothing: 'this link leads nowhere, or to itself: let it lead to a folder, or remove it',
  other: 'is no folder but a pipe or a device, and is not read: remove it',
};

function passedOver(contentDir: string, name: string, kind: Exclude<Kind, 'folder'>): LoadedFolder {
  const file = `${basename(contentDir)}/${name}`;
  const problems = [{ file, path: '', line: 1, column: 1, message: mends[kind] }];
  return { slug: name, about: undefined, interview: undefined, problems, digest: '' };
}
