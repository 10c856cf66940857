import { basename, dirname, extname, join } from 'node:path';
import { type ChaptersFile, readChaptersFile } from '../library/read-chapters-file.ts';

export interface ChaptersBeside extends ChaptersFile {
  readonly path: string;
}

/** `talk.chapters.json` beside `talk.srt`, as a folder has it; undefined where none is there. */
export async function chaptersBeside(file: string): Promise<ChaptersBeside | undefined> {
  const path = join(dirname(file), `${basename(file, extname(file))}.chapters.json`);
  const reading = await readChaptersFile(path).catch(() => undefined);
  return reading && { path, ...reading };
}
