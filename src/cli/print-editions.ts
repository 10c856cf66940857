import { shownText } from '../foreign-text.ts';
import { loadFolders } from '../library/load-library.ts';
import { readTranscriptFile } from '../library/read-transcript-file.ts';
import { checkFile } from './check-file.ts';
import { describeEdition } from './describe-edition.ts';

/** Prints `edition` for the texts of files, or of the whole content directory. Exit code 1 where one cannot be read. */
export async function printEditions(files: readonly string[], contentDir: string): Promise<number> {
  const folders = await loadFolders(contentDir);
  const checked =
    files.length === 0
      ? folders.map(({ slug, interview, about }) => ({ slug, interview, about }))
      : await Promise.all(
          files.map(async (file) => {
            const { report, interview, folder } = checkFile(file, await readTranscriptFile(file), folders);
            return { slug: report.slug, interview, about: folder?.about };
          }),
        );
  for (const { slug, interview, about } of checked) {
    const text =
      interview === undefined ? `# ${slug}: cannot be read; see what check says` : describeEdition(about, interview);
    console.log(text.split('\n').map(shownText).join('\n'));
  }
  return checked.some(({ interview }) => interview === undefined) ? 1 : 0;
}
