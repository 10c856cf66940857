import { textSize } from '../text-size.ts';
import type { Problem } from '../transcript.ts';

/** As a file has them, in milliseconds; null where what stands there is no number. */
interface GivenTimes {
  readonly start: number | null | undefined;
  readonly end: number | null | undefined;
}

/** As long as captions can say: more is a date, or counted in something else. */
const latestMs = 10_000 * 3_600_000;
/** A word of English, in what `textSize` counts. */
const wordSize = 3;
/** Nobody speaks as slowly: a word in so many seconds, over the whole. */
const slowestSeconds = 20;
/** In words a second: a few sentences out of a long recording, and somebody in a hurry. */
const human = { least: 0.01, most: 12 };

export interface CheckedTimes {
  readonly times: readonly { readonly startMs?: number; readonly endMs?: number }[];
  readonly problems: readonly Problem[];
}

/** Times that may be, and why others are left out. */
export function checkTimes(
  items: readonly (GivenTimes & { readonly text: string; readonly line: number })[],
  inSeconds: boolean,
): CheckedTimes {
  if (inSeconds && areThousandfold(items)) return { times: items.map(() => ({})), problems: [thousandfold] };
  const broken = items.filter(({ start }) => start !== undefined && !isTime(start));
  const [first] = broken;
  const times = items.map(({ start, end }) => {
    const [startMs, endMs] = [start, end].map((each) => (isTime(each) ? Math.round(each) : undefined));
    const isBack = startMs !== undefined && endMs !== undefined && endMs < startMs;
    return { ...(startMs !== undefined && { startMs }), ...(endMs !== undefined && !isBack && { endMs }) };
  });
  return { times, problems: first === undefined ? [] : [noTime(first.line, broken.length)] };
}

function isTime(ms: number | null | undefined): ms is number {
  return typeof ms === 'number' && ms >= 0 && ms < latestMs;
}

/** Whether all of it is said as slowly as nobody speaks, and as fast as people do in a thousandth of the time. */
function areThousandfold(items: readonly (GivenTimes & { readonly text: string })[]): boolean {
  let [from, to] = [Infinity, -Infinity];
  let size = 0;
  for (const { start, end, text } of items) {
    size += textSize(text);
    for (const each of [start, end]) {
      if (typeof each !== 'number' || each < 0) continue;
      from = Math.min(from, each);
      to = Math.max(to, each);
    }
  }
  const words = size / wordSize;
  const seconds = (to - from) / 1000;
  if (!(seconds > slowestSeconds * words)) return false;
  const pace = words / (seconds / 1000);
  return pace >= human.least && pace <= human.most;
}

const thousandfold: Problem = {
  line: 1,
  column: 1,
  message: 'the times look like milliseconds where seconds are read, so no quote shows one: divide them by 1000',
};

function noTime(line: number, count: number): Problem {
  const more = count === 1 ? '' : ` (and ${count - 1} more)`;
  const message = `the time here is none (empty, before zero or far too late), so no quote shows it${more}: write it as the others are written`;
  return { line, column: 1, message };
}
