import { z } from 'zod';
import { parseCaptionTime } from '../captions/parse-timing.ts';
import type { Chapter } from '../transcript.ts';

export interface ChapterProblem {
  /** Such as `chapters[3].startTime`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

export interface ChaptersReading {
  /** By time, no two at the same. */
  readonly chapters: readonly Chapter[];
  readonly problems: readonly ChapterProblem[];
}

/** No table of contents has more: what has is data of another kind. */
export const mostChapters = 500;
/** How many chapters are told of one by one. */
const mostTold = 5;

const file = z.object({ chapters: z.array(z.unknown()) });

/**
 * Chapters as Podcasting 2.0 has them (JSON chapters 1.2,
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md): one whose `toc`
 * is false is in no table of contents; a time may be written as text. What cannot be one is left out, and told.
 */
export function readChaptersJson(text: string): ChaptersReading {
  const read = file.safeParse(parse(text));
  if (!read.success) {
    return refuse(
      'these are no chapters of Podcasting 2.0: those are { "chapters": [{ "startTime": 0, "title": "…" }] }',
    );
  }
  const { chapters: all } = read.data;
  if (all.length > mostChapters) {
    return refuse(`${all.length} chapters are more than the ${mostChapters} that one talk may have: none is taken`);
  }
  const problems: ChapterProblem[] = [];
  const found = all.flatMap((each, index): readonly Chapter[] => {
    const chapter = readChapter(each);
    if (typeof chapter !== 'string') return chapter;
    problems.push({ path: `chapters[${index}].startTime`, message: chapter });
    return [];
  });
  const { chapters, remarks } = orderChapters(found);
  return { chapters, problems: [...remarks, ...boundProblems(problems)] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(message: string): ChaptersReading {
  return { chapters: [], problems: [{ path: '', message }] };
}

const entry = z.object({
  startTime: z.union([z.number(), z.string()]).nullish(),
  title: z.string().nullish(),
  toc: z.boolean().nullish(),
});

/** A chapter, none where it is in no table of contents, or, as a sentence, why it is none. */
function readChapter(value: unknown): readonly Chapter[] | string {
  const read = entry.safeParse(value);
  if (!read.success) return 'is no chapter: it is left out';
  const { startTime, title, toc } = read.data;
  if (toc === false) return [];
  const startMs = typeof startTime === 'string' ? parseCaptionTime(startTime.trim()) : secondsToMs(startTime);
  if (startMs === undefined) return 'is no time in seconds: the chapter is left out';
  return [{ title: toTitle(title ?? ''), startMs, line: 1 }];
}

function secondsToMs(seconds: number | null | undefined): number | undefined {
  const isTime = typeof seconds === 'number' && seconds >= 0 && seconds < longestSeconds;
  return isTime ? Math.round(seconds * 1000) : undefined;
}

/** Of a hundred hours. */
const longestSeconds = 360_000;

/** In one line; undefined where nothing is left of it. */
export function toTitle(written: string): string | undefined {
  const title = written.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return title === '' ? undefined : title;
}

function orderChapters(found: readonly Chapter[]): {
  readonly chapters: readonly Chapter[];
  readonly remarks: readonly ChapterProblem[];
} {
  const sorted = found.toSorted((one, other) => one.startMs - other.startMs);
  const chapters = [...Map.groupBy(sorted, ({ startMs }) => startMs).values()].flatMap(
    (same) => same.find(({ title }) => title !== undefined) ?? same.slice(0, 1),
  );
  const isUnsorted = sorted.some((chapter, place) => chapter !== found[place]);
  const doubled = sorted.length - chapters.length;
  return {
    chapters,
    remarks: [
      ...(isUnsorted ? [{ path: 'chapters', message: 'are not in order: they are read by their times' }] : []),
      ...(doubled > 0
        ? [{ path: 'chapters', message: `of those that begin at the same time one is taken: ${doubled} left out` }]
        : []),
    ],
  };
}

function boundProblems(problems: readonly ChapterProblem[]): readonly ChapterProblem[] {
  const rest = problems.length - mostTold;
  if (rest <= 0) return problems;
  return [...problems.slice(0, mostTold), { path: 'chapters', message: `so it is with ${rest} more` }];
}
