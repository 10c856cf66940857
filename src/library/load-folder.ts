import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ContentProblem, Interview } from '../interview/interview.ts';
import type { Chapter, Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import { buildInterview } from './build-interview.ts';
import { checkAgainstText } from './check-against-text.ts';
import { locatorInYaml } from './locator-in-yaml.ts';
import { readAbout } from './read-about.ts';
import { noFile, readBounded } from './read-bounded.ts';
import { isChaptersName, readChaptersFile } from './read-chapters-file.ts';
import { extensionOf, readTranscriptFile, transcriptExtensions } from './read-transcript-file.ts';

/** One folder of a collection, as found on disk. */
export interface LoadedFolder {
  readonly slug: string;
  readonly about: About | undefined;
  readonly interview: Interview | undefined;
  readonly problems: readonly ContentProblem[];
  /** Of every byte that was read. */
  readonly digest: string;
}

interface Folder {
  readonly path: string;
  /** Of its files, in order. */
  readonly names: readonly string[];
  /** How problems name a file of it. */
  readonly shown: (name: string) => string;
}

interface AboutFile {
  readonly about: About | undefined;
  readonly text: string;
  readonly problems: readonly ContentProblem[];
}

interface TextFile {
  /** As problems name it. */
  readonly file: string;
  readonly transcript: Transcript | undefined;
  /** What was read of it; nothing where it was refused. */
  readonly bytes: Uint8Array;
  readonly problems: readonly ContentProblem[];
}

/** One folder; also used by itself for a sample that is no part of a collection. */
export async function loadFolder(contentDir: string, slug: string): Promise<LoadedFolder> {
  const path = join(contentDir, slug);
  const names = (await readdir(path)).toSorted();
  const folder: Folder = { path, names, shown: (name) => `${basename(contentDir)}/${slug}/${name}` };
  const { about, ...aboutFile } = await loadAbout(folder);
  const { transcript, ...textFile } = await loadText(folder);
  const chapters = about === undefined || about.sections.length === 0 ? await loadChapters(folder) : undefined;
  const digest = createHash('sha256')
    .update(aboutFile.text)
    .update(textFile.bytes)
    .update(chapters?.bytes ?? '')
    .digest('hex');
  const loading = [...aboutFile.problems, ...textFile.problems, ...(chapters?.problems ?? [])];
  if (!about && !transcript) {
    return { slug, about, interview: undefined, problems: [...loading, ...(await emptyFolder(folder))], digest };
  }
  // One that lists none leaves what the text lists.
  const listed = chapters?.chapters.length ? chapters.chapters : undefined;
  const { interview, chapterProblems, ...lost } = buildInterview(slug, about, transcript, listed);
  const listedIn = listed === undefined ? textFile.file : (chapters?.file ?? textFile.file);
  const problems = [...loading, ...chapterProblems.map((each) => ({ ...wholeFile(listedIn, each.message), ...each }))];
  const mistakes = about && transcript ? checkAgainstText(about, transcript, lost) : [];
  const locate = mistakes.length === 0 ? undefined : locatorInYaml(aboutFile.text);
  const found = mistakes.flatMap(({ path, message }) =>
    locate === undefined ? [] : [{ file: folder.shown(aboutName), ...locate(path), message }],
  );
  return { slug, about, interview, problems: [...problems, ...found], digest };
}

const aboutName = 'about.yaml';
/** What is read of a YAML document takes a hundred times its bytes, and a minute for some megabytes. */
const maxAboutBytes = 500_000;

async function loadAbout({ path, names, shown }: Folder): Promise<AboutFile> {
  if (!names.includes(aboutName)) return { about: undefined, text: '', problems: [] };
  const refuse = (message: string) => ({
    about: undefined,
    text: '',
    problems: [wholeFile(shown(aboutName), message)],
  });
  const reading = await readBounded(join(path, aboutName), maxAboutBytes).catch(toUnreadable);
  if ('refused' in reading) return refuse(reading.refused);
  if (reading.kind !== 'read') return refuse(reading.kind === 'no-file' ? noFile : tooLong(reading.size));
  const text = Buffer.from(reading.bytes).toString('utf8');
  return { text, ...readAbout(text, shown(aboutName)) };
}

function tooLong(size: number): string {
  const limit = `it has at most ${maxAboutBytes / 1e6} MB, several times what a long interview needs`;
  return `the file has ${(size / 1e6).toFixed(1)} MB; ${limit}: shorten it`;
}

/** What the system says where a file is not to be had: it takes nothing along that lies beside it. */
function toUnreadable(error: unknown): { readonly refused: string } {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(', ');
  return { refused: `cannot be read (${reason}): mend it, or remove it` };
}

/** Of several texts the first that can be read. */
async function loadText({ path, names, shown }: Folder): Promise<TextFile> {
  const texts = textsOf(names);
  const refused: ContentProblem[] = [];
  for (const text of texts) {
    const reading = await readTranscriptFile(join(path, text)).catch(toUnreadable);
    if ('refused' in reading) {
      refused.push(wholeFile(shown(text), reading.refused));
      continue;
    }
    const { transcript, bytes } = reading;
    const problems = transcript.problems.map((problem) => ({ ...problem, file: shown(text), path: '' }));
    const told = new Set(refused.map(({ file }) => file));
    const unread = texts
      .toSorted()
      .filter((name) => name !== text && !told.has(shown(name)))
      .map((other) => wholeFile(shown(other), `${text} is read and this is not: keep one of them`));
    return {
      file: shown(text),
      transcript: transcript.passages.length > 0 ? transcript : undefined,
      bytes,
      problems: [...refused, ...problems, ...unread],
    };
  }
  return { file: shown(''), transcript: undefined, bytes: new Uint8Array(), problems: refused };
}

interface ListedChapters {
  readonly file: string;
  readonly chapters: readonly Chapter[];
  readonly bytes: Uint8Array;
  readonly problems: readonly ContentProblem[];
}

/** Undefined where no file lists any. */
async function loadChapters({ path, names, shown }: Folder): Promise<ListedChapters | undefined> {
  const [name] = names.filter(isChaptersName).toSorted((one, other) => one.length - other.length);
  if (name === undefined) return undefined;
  const file = shown(name);
  const reading = await readChaptersFile(join(path, name)).catch(toUnreadable);
  if ('refused' in reading) {
    return { file, chapters: [], bytes: new Uint8Array(), problems: [wholeFile(file, reading.refused)] };
  }
  return {
    file,
    chapters: reading.chapters,
    bytes: reading.bytes,
    problems: reading.problems.map((problem) => ({ ...wholeFile(file, problem.message), ...problem })),
  };
}

/** A text that is called otherwise is named, with what it is where it cannot be read. */
async function emptyFolder({ path, names, shown }: Folder): Promise<readonly ContentProblem[]> {
  if (names.includes(aboutName) || textsOf(names).length > 0) return [];
  const other = names.find((name) => !name.startsWith('.'));
  if (other === undefined) {
    return [wholeFile(shown(''), 'neither about.yaml nor a transcript is here: add one, or remove the folder')];
  }
  const reading = await readTranscriptFile(join(path, other)).catch(toUnreadable);
  const message =
    'refused' in reading ? reading.refused : 'is not read: call an interview’s text transcript.md or .txt';
  return [wholeFile(shown(other), message)];
}

/** Usual endings first; what was being written when the power went is none. */
function textsOf(names: readonly string[]): readonly string[] {
  const texts = names.filter(
    (name) => name.startsWith('transcript.') && extensionOf(name) !== '.tmp' && !isChaptersName(name),
  );
  const usual = transcriptExtensions.flatMap((ending) => texts.filter((name) => extensionOf(name) === ending));
  return [...usual, ...texts.filter((name) => !usual.includes(name))];
}

function wholeFile(file: string, message: string): ContentProblem {
  return { file, path: '', line: 1, column: 1, message };
}
