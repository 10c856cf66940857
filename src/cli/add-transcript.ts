import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { foreignText } from '../foreign-text.ts';
import { loadFolders } from '../library/load-library.ts';
import { extensionOf, readTranscriptFile, transcriptExtensions } from '../library/read-transcript-file.ts';
import { chaptersBeside } from './chapters-beside.ts';
import { checkFile } from './check-file.ts';
import { describeReport } from './describe-report.ts';
import { toSlug } from './to-slug.ts';

export interface AddOptions {
  readonly contentDir: string;
  /** The folder's name, where it is not to be found or made up. */
  readonly slug: string | undefined;
  /** Whether another text that is there gives way. */
  readonly replace: boolean;
}

/** Reads a file, and a collection: each takes a while for long texts. */
export interface ContentReaders {
  readonly readTranscriptFile: typeof readTranscriptFile;
  readonly loadFolders: typeof loadFolders;
}

/**
 * Puts a transcript in its folder: the one whose about.yaml knows it, else a new one named after the file. A text that
 * is already there is never overwritten unless asked. Exit code 1 where it does not stand there afterwards.
 */
export async function addTranscript(
  file: string,
  { contentDir, slug, replace }: AddOptions,
  readers: ContentReaders = { readTranscriptFile, loadFolders },
): Promise<number> {
  const folders = await readers.loadFolders(contentDir);
  const reading = await readers.readTranscriptFile(file);
  const chapters = await chaptersBeside(file);
  const { report, folder: known } = checkFile(file, reading, folders, chapters);
  console.log(describeReport(report));
  if ('refused' in reading || reading.transcript.passages.length === 0) {
    console.error(`Not added: ${foreignText(file)} has no passage to quote (see above).`);
    return 1;
  }
  const target = slug ?? known?.slug ?? toSlug(basename(file, extname(file)));
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(target)) {
    console.error(`Not added: "${foreignText(target)}" is no folder name; give one with --slug, of a-z, 0-9 and -.`);
    return 1;
  }
  const folder = join(contentDir, target);
  const ending = extensionOf(file);
  const place = join(folder, `transcript${transcriptExtensions.includes(ending) ? ending : '.txt'}`);
  const present = await findPresent(folder);
  if (present !== undefined && !replace) {
    if (Buffer.compare(await readFile(present), reading.bytes) === 0) {
      console.log(`Already there: ${foreignText(present)}`);
      return 0;
    }
    console.error(`Not added: ${foreignText(present)} is another text; --replace puts this one in its place.`);
    return 1;
  }
  await mkdir(folder, { recursive: true });
  await putInPlace(place, reading.bytes);
  console.log(
    known
      ? `Added: ${foreignText(place)}; it joins what ${foreignText(known.slug)}/about.yaml says.`
      : `Added: ${foreignText(place)}; nothing is written about it yet: sections and names can go into ${target}/about.yaml.`,
  );
  if (present !== undefined && present !== place)
    console.log(`Left: ${foreignText(present)}; remove it, one text is read.`);
  if (chapters !== undefined && chapters.chapters.length > 0) {
    const listed = join(folder, 'chapters.json');
    await putInPlace(listed, chapters.bytes);
    console.log(`Added: ${foreignText(listed)}, its chapters.`);
  }
  console.log('A running bot serves it after a restart.');
  return 0;
}

/** Written beside and renamed, so that a bot starting now sees the old text or the new one, never half of it. */
async function putInPlace(place: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${place}.tmp`, bytes);
  await rename(`${place}.tmp`, place);
}

async function findPresent(folder: string): Promise<string | undefined> {
  for (const extension of transcriptExtensions) {
    const path = join(folder, `transcript${extension}`);
    if (await stat(path).catch(() => undefined)) return path;
  }
  return undefined;
}
