import type { CheckReport } from '../../cli/check-report.ts';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { checkFile } from '../../cli/check-file.ts';
import { toSlug } from '../../cli/to-slug.ts';
import type { LoadedFolder } from '../../library/load-folder.ts';
import { readTranscriptFile, transcriptExtensions } from '../../library/read-transcript-file.ts';

export interface Dropped {
  readonly report: CheckReport;
  readonly added: boolean;
}

export interface DropPlace {
  readonly contentDir: string;
  readonly droppedDir: string;
  /** The collection as it is. */
  readonly folders: readonly LoadedFolder[];
}

const longestName = 60;

/** Reports on a dropped file as `npm run content -- check` does; where it has passages, gives it a folder. */
export async function fileDropped(
  given: string,
  bytes: Uint8Array,
  { contentDir, droppedDir, folders }: DropPlace,
): Promise<Dropped> {
  await mkdir(droppedDir, { recursive: true });
  // A dot keeps what is only being read out of the collection.
  const reading = await mkdtemp(join(droppedDir, '.reading-'));
  try {
    const extension = extname(given)
      .toLowerCase()
      .replace(/[^.a-z0-9]/g, '');
    const name = toSlug(basename(given, extname(given))).slice(0, longestName) || 'dropped';
    const file = join(reading, `${name}${extension}`);
    await writeFile(file, bytes);
    const { report: checked, folder: known } = checkFile(file, await readTranscriptFile(file), folders);
    const report = {
      ...checked,
      file: given,
      problems: checked.problems.map((problem) => ({ ...problem, file: given })),
    };
    if (report.passages === 0) return { report, added: false };

    const slug = known?.slug ?? freeSlug(name, folders);
    const folder = join(droppedDir, slug);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    if (known) await copyFile(join(contentDir, slug, 'about.yaml'), join(folder, 'about.yaml'));
    const ending = transcriptExtensions.includes(extension) ? extension : '.txt';
    await rename(file, join(folder, `transcript${ending}`));
    return { report: { ...report, slug }, added: true };
  } finally {
    await rm(reading, { recursive: true, force: true });
  }
}

/** A text of its own may be called like one of the collection, and replaces none. */
function freeSlug(name: string, folders: readonly LoadedFolder[]): string {
  return folders.some(({ slug }) => slug === name) ? `${name}-dropped` : name;
}
