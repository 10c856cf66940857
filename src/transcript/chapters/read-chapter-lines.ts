import { parseCaptionTime } from '../captions/parse-timing.ts';
import type { SourceLine } from '../source-lines.ts';
import type { Chapter, Problem } from '../transcript.ts';
import { mostChapters, toTitle } from './read-chapters-json.ts';

/** One or two lines with a time may be about anything; YouTube wants three as well (support.google.com/youtube/answer/9884579). */
const fewest = 3;
const longestLine = 300;

const dress = /^(?:[-*•·]\s{0,3})?[([]?(?<time>\d{1,3}(?::[0-5]\d){1,2})[)\]]?(?<rest>(?:[:：]\s|[^\d:.]).*)$/u;
const link = /^\([^\s)]{1,200}\)/u;
const dash = /^\s{0,3}[-–—:：|·]?\s{0,3}/u;

/**
 * Chapters of a description or show notes: lines such as `12:34 The lamp` or `- (1:02:03) – The lamp`, at least three, each
 * later than the one before. Where their times go back they are no chapters, and it is told.
 */
export function readChapterLines(lines: readonly SourceLine[]): {
  readonly chapters: readonly Chapter[];
  readonly problems: readonly Problem[];
} {
  const found = lines.flatMap(readLine);
  if (found.length < fewest) return { chapters: [], problems: [] };
  const back = found.find(({ startMs }, place) => startMs <= (found[place - 1]?.startMs ?? -1));
  if (back !== undefined) {
    return none(back.line, 'the times of these notes go back here: none of them begins a chapter');
  }
  if (found.length > mostChapters) {
    return none(found[0]?.line ?? 1, `${found.length} lines begin with a time, more than the chapters of one talk`);
  }
  return { chapters: found, problems: [] };
}

function none(line: number, message: string) {
  return { chapters: [], problems: [{ line, column: 1, message }] };
}

function readLine({ text, number }: SourceLine): readonly Chapter[] {
  const line = text.trim();
  if (line.length > longestLine) return [];
  const { time = '', rest = '' } = dress.exec(line)?.groups ?? {};
  const startMs = parseCaptionTime(time);
  const title = toTitle(rest.replace(link, '').replace(dash, '').replaceAll('**', ''));
  return startMs === undefined || title === undefined ? [] : [{ title, startMs, line: number }];
}
