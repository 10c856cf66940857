import { basename, extname } from 'node:path';
import { buildInterview } from '../library/build-interview.ts';
import type { ContentProblem } from '../library/interview.ts';
import { type LoadedFolder, loadFolders } from '../library/load-library.ts';
import { readTranscriptFile } from '../library/read-transcript-file.ts';
import { isTextOf } from '../library/recognise.ts';
import { type CheckReport, toCheckReport } from './check-report.ts';
import { describeReport } from './describe-report.ts';

/** Reports on files, or on the whole content directory when none is named. Exit code 1 where there is a problem. */
export async function checkContent(
  files: readonly string[],
  { contentDir, json }: { contentDir: string; json: boolean },
): Promise<number> {
  const folders = await loadFolders(contentDir);
  const reports =
    files.length === 0
      ? folders.map(({ slug, interview, problems }) => toCheckReport(slug, `${slug}/transcript`, interview, problems))
      : await Promise.all(files.map((file) => checkFile(file, folders)));
  if (json) console.log(JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2));
  else console.log(reports.map(describeReport).join('\n\n'));
  return reports.some((report) => report.problems.length > 0) ? 1 : 0;
}

/** A file need not lie in the collection: what we wrote about it is joined where it is recognised. */
async function checkFile(file: string, folders: readonly LoadedFolder[]): Promise<CheckReport> {
  const name = basename(file, extname(file));
  const reading = await readTranscriptFile(file);
  if ('refused' in reading) return toCheckReport(name, file, undefined, [wholeFile(file, reading.refused)]);
  const { transcript } = reading;
  const folder = folders.find(({ about }) => about && isTextOf(transcript, about));
  const { interview } = buildInterview(folder?.slug ?? name, folder?.about, transcript);
  return toCheckReport(
    interview.slug,
    file,
    interview,
    transcript.problems.map((problem) => ({ ...problem, file, path: '' })),
  );
}

function wholeFile(file: string, message: string): ContentProblem {
  return { file, path: '', line: 1, column: 1, message };
}
