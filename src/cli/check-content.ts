import { plainJson } from '../foreign-text.ts';
import { loadFolders } from '../library/load-library.ts';
import { readTranscriptFile } from '../library/read-transcript-file.ts';
import { chaptersBeside } from './chapters-beside.ts';
import { checkFile } from './check-file.ts';
import { toCheckReport } from './check-report.ts';
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
      : await Promise.all(
          files.map(async (file) => {
            return checkFile(file, await readTranscriptFile(file), folders, await chaptersBeside(file)).report;
          }),
        );
  if (json) console.log(plainJson(JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)));
  else console.log(reports.map(describeReport).join('\n\n'));
  return reports.some((report) => report.problems.length > 0) ? 1 : 0;
}
