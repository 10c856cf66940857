import { basename, extname } from 'node:path';
import type { Interview } from '../interview/interview.ts';
import { buildInterview } from '../library/build-interview.ts';
import { checkAgainstText } from '../library/check-against-text.ts';
import type { LoadedFolder } from '../library/load-folder.ts';
import type { TranscriptReading } from '../library/read-transcript-file.ts';
import { isTextOf } from '../library/is-text-of.ts';
import { formatPath } from '../library/locator-in-yaml.ts';
import type { ChaptersBeside } from './chapters-beside.ts';
import { type CheckReport, toCheckReport } from './check-report.ts';

export interface CheckedFile {
  readonly report: CheckReport;
  /** Absent where the file was refused. */
  readonly interview: Interview | undefined;
  /** Whose text it is, where an about.yaml recognises it. */
  readonly folder: LoadedFolder | undefined;
}

/** A file need not lie in the collection: what we wrote about it is joined where it is recognised. */
export function checkFile(
  file: string,
  reading: TranscriptReading,
  folders: readonly LoadedFolder[],
  beside?: ChaptersBeside,
): CheckedFile {
  const name = basename(file, extname(file));
  if ('refused' in reading) {
    const problem = { file, path: '', line: 1, column: 1, message: reading.refused };
    return { report: toCheckReport(name, file, undefined, [problem]), interview: undefined, folder: undefined };
  }
  const { transcript } = reading;
  const folder = folders.find(({ about }) => about && isTextOf(transcript, about));
  const about = folder?.about;
  const { interview, chapterProblems, ...lost } = buildInterview(
    folder?.slug ?? name,
    about,
    transcript,
    beside?.chapters.length ? beside.chapters : undefined,
  );
  const mistakes = about === undefined ? [] : checkAgainstText(about, transcript, lost);
  const unplaced = mistakes.map(({ path, message }) => ({ path: formatPath(path), message }));
  const listedIn = beside?.chapters.length ? beside.path : file;
  const whole = { path: '', line: 1, column: 1 };
  const problems = [
    ...transcript.problems.map((problem) => ({ ...whole, ...problem, file })),
    ...(beside?.problems ?? []).map((problem) => ({ ...whole, ...problem, file: beside?.path ?? file })),
    ...chapterProblems.map((problem) => ({ ...whole, ...problem, file: listedIn })),
  ];
  return { report: toCheckReport(interview.slug, file, interview, problems, unplaced), interview, folder };
}
