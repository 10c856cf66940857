import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import { buildInterview } from './build-interview.ts';
import type { ContentProblem, Interview, Library } from '../interview/interview.ts';
import { locateInYaml } from './locate-in-yaml.ts';
import { readAbout } from './read-about.ts';
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

/** One folder; also used by itself for a sample that is no part of a collection. */
export async function loadFolder(contentDir: string, slug: string): Promise<LoadedFolder> {
  const folder = join(contentDir, slug);
  const hash = createHash('sha256');
  const problems: ContentProblem[] = [];
  const files = (await readdir(folder)).toSorted();
  const shown = (name: string) => `${basename(contentDir)}/${slug}/${name}`;

  let about: About | undefined;
  let aboutText = '';
  if (files.includes('about.yaml')) {
    aboutText = await readFile(join(folder, 'about.yaml'), 'utf8');
    hash.update(aboutText);
    const reading = readAbout(aboutText, shown('about.yaml'));
    about = reading.about;
    problems.push(...reading.problems);
  }

  let transcript: Transcript | undefined;
  const texts = files.filter((name) => name.startsWith('transcript.'));
  const readable = transcriptExtensions.flatMap((ending) => texts.filter((name) => extensionOf(name) === ending));
  const text = readable[0] ?? texts[0];
  if (text !== undefined) {
    const reading = await readTranscriptFile(join(folder, text));
    const whole = { file: shown(text), path: '', line: 1, column: 1 };
    if ('refused' in reading) {
      problems.push({ ...whole, message: reading.refused });
    } else {
      hash.update(reading.bytes);
      problems.push(...reading.transcript.problems.map((problem) => ({ ...problem, file: whole.file, path: '' })));
      if (reading.transcript.passages.length > 0) transcript = reading.transcript;
    }
    for (const other of texts.filter((name) => name !== text)) {
      problems.push({ ...whole, file: shown(other), message: `${text} is read and this is not: keep one of them` });
    }
  }
  if (texts.length === 0 && !files.includes('about.yaml')) {
    const message = 'neither about.yaml nor a transcript is here: add one, or remove the folder';
    problems.push({ file: shown(''), path: '', line: 1, column: 1, message });
  }

  const digest = hash.digest('hex');
  if (!about && !transcript) return { slug, about, interview: undefined, problems, digest };
  const { interview, lostDoubts } = buildInterview(slug, about, transcript);
  const aboutProblem = (path: readonly (string | number)[], message: string): ContentProblem => ({
    file: shown('about.yaml'),
    ...locateInYaml(aboutText, path),
    message,
  });
  if (about && transcript && about.passages !== transcript.passages.length) {
    const counts = `the transcript has ${transcript.passages.length} passages, not ${about.passages}`;
    problems.push(aboutProblem(['passages'], `${counts}: sections and points may stand at the wrong ones`));
  }
  const named = new Set(transcript?.labels.map(({ label }) => label));
  for (const [index, { labels }] of (transcript ? (about?.people ?? []) : []).entries()) {
    if (labels.some((label) => named.has(label))) continue;
    const message = `nobody in the text is called ${labels.join(' or ')}: its labels are ${[...named].join(', ')}`;
    problems.push(aboutProblem(['people', index, 'labels'], message));
  }
  for (const { index, passage } of lostDoubts) {
    problems.push(aboutProblem(['doubts', index], `passage ${passage} does not hold this stretch`));
  }
  return { slug, about, interview, problems, digest };
}
