import { calendarDay } from './calendar-day.ts';
import type { SourceLine } from './source-lines.ts';
import type { Problem } from './transcript.ts';

export interface Metadata {
  author?: string;
  published?: string;
  place?: string;
  source?: string;
  media?: string;
  cover?: string;
}

const keys = new Map<string, keyof Metadata>(
  Object.entries({
    文章作者: 'author',
    作者: 'author',
    公众号: 'author',
    author: 'author',
    发布时间: 'published',
    发布日期: 'published',
    published: 'published',
    date: 'published',
    发布地: 'place',
    place: 'place',
    原文链接: 'source',
    原文: 'source',
    source: 'source',
    url: 'source',
    media: 'media',
    video: 'media',
    audio: 'media',
    youtube: 'media',
    视频: 'media',
    视频链接: 'media',
    音频: 'media',
    音频链接: 'media',
    影片: 'media',
    音檔: 'media',
    封面图链接: 'cover',
    封面: 'cover',
    cover: 'cover',
  } as const),
);

/** Whether every line has the exporter's form `key: value` and at least one key is known. */
export function isMetadata(lines: readonly SourceLine[]): boolean {
  const entries = lines.map((line) => parseEntry(line.text));
  return entries.every((entry) => entry !== undefined) && entries.some((entry) => entry && keys.has(entry.key));
}

export function readMetadata(lines: readonly SourceLine[], metadata: Metadata): Problem[] {
  const problems: Problem[] = [];
  for (const line of lines) {
    const entry = parseEntry(line.text);
    const field = entry && keys.get(entry.key);
    if (entry && field === 'media' && !/https?:\/\//iu.test(entry.value)) {
      problems.push({ line: line.number, column: 1, message: noAddress(entry.key) });
    } else if (entry && field) {
      metadata[field] = entry.value;
      const isUndated = field === 'published' && calendarDay(entry.value) === undefined;
      if (isUndated) problems.push({ line: line.number, column: 1, message: noDay(entry.key) });
    } else problems.push({ line: line.number, column: 1, message: `unknown metadata: ${entry?.key ?? ''}` });
  }
  return problems;
}

/** What is told of where a recording should be. */
export function noAddress(key: string): string {
  return `${key} names no address of the web, so that no quote opens the recording`;
}

/** What is told of when a text came out. */
export function noDay(key: string): string {
  return `${key} names no day of the calendar, so that the text has no date: write it as 2026-06-15`;
}

function parseEntry(text: string): { key: string; value: string } | undefined {
  const match = /^\s*([^\s:：]{1,20})\s*[:：]\s*(\S.*)$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { key: match[1].toLowerCase(), value: match[2].trim() };
}
