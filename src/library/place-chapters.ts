import type { Chapter } from '../transcript/transcript.ts';
import type { Stretch } from './stretch.ts';
import type { Times } from './times-of.ts';

/** Why a chapter, or all of them, is no section. */
export interface UnplacedChapter {
  /** Of its own file. */
  readonly line: number;
  readonly message: string;
}

export interface PlacedChapters {
  readonly stretches: readonly Stretch[];
  readonly problems: readonly UnplacedChapter[];
}

/** How many chapters without a passage are told one by one. */
const mostTold = 3;

/**
 * A passage belongs to the chapter in which it begins; what has no time, to that of both its neighbours, if it is the same.
 * A chapter in which none begins is left out, and told.
 * @param chapters - by time
 */
export function placeChapters(chapters: readonly Chapter[], times: readonly Times[]): PlacedChapters {
  const [first] = chapters;
  if (first === undefined || times.length === 0) return { stretches: [], problems: [] };
  if (times.every(({ startMs }) => startMs === undefined)) {
    const message = 'the text has no times, so nobody knows which passages are of which chapter: they are left out';
    return { stretches: [], problems: [{ line: first.line, message }] };
  }
  const chapterAt = chaptersOf(chapters, times);
  const runs = runsOf(chapterAt);
  const stretches = chapters.flatMap(({ title, startMs }, chapter): Stretch[] => {
    const run = runs.get(chapter);
    return run === undefined ? [] : [{ title, ...run, startMs }];
  });
  return {
    stretches,
    problems: tellEmpty(
      chapters.filter((_, chapter) => !runs.has(chapter)),
      times,
    ),
  };
}

/** By passage, the index of its chapter. What a passage says may begin before what an earlier one says ends, but no sooner. */
function chaptersOf(chapters: readonly Chapter[], times: readonly Times[]): readonly (number | undefined)[] {
  let [latest, chapter] = [-1, -1];
  const own = times.map(({ startMs }) => {
    if (startMs === undefined) return undefined;
    latest = Math.max(latest, startMs);
    while ((chapters[chapter + 1]?.startMs ?? Infinity) <= latest) chapter += 1;
    return chapter;
  });
  const after = own.slice();
  for (let at = after.length - 2; at >= 0; at -= 1) after[at] ??= after[at + 1];
  let before: number | undefined;
  return own.map((known, at) => {
    before = known ?? before;
    return before === after[at] && before !== -1 ? before : undefined;
  });
}

/** First and last passage by chapter. Chapters only go on, so that what is of one stands together, but for what nobody knows. */
function runsOf(chapterAt: readonly (number | undefined)[]): ReadonlyMap<number, Pick<Stretch, 'first' | 'last'>> {
  const runs = new Map<number, Pick<Stretch, 'first' | 'last'>>();
  for (const [at, chapter] of chapterAt.entries()) {
    if (chapter !== undefined) runs.set(chapter, { first: runs.get(chapter)?.first ?? at + 1, last: at + 1 });
  }
  return runs;
}

function tellEmpty(empty: readonly Chapter[], times: readonly Times[]): readonly UnplacedChapter[] {
  const end = times.reduce((latest, { startMs = 0, endMs = 0 }) => Math.max(latest, startMs, endMs), 0);
  const rest = empty.length - mostTold;
  return empty.slice(0, mostTold).map(({ title, startMs, line }, place) => {
    const why = startMs >= end ? 'begins after the last words' : 'has no passage that begins in it';
    const others = rest > 0 && place === mostTold - 1 ? `; so are ${rest} more` : '';
    return { line, message: `the chapter ${nameOf(title, startMs)} ${why}: it is left out${others}` };
  });
}

function nameOf(title: string | undefined, startMs: number): string {
  const at = `at ${Math.floor(startMs / 1000)} s`;
  return title === undefined ? at : `“${title.slice(0, 40)}” ${at}`;
}
