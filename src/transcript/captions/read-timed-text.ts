import { leadingStamp } from '../labels/stamp.ts';
import type { SourceLine } from '../source-lines.ts';
import type { Caption, CaptionReading } from './caption.ts';

/** Fewer times are a date, or a few links into a recording. */
const fewest = 3;
/** In letters, on average: what has fewer between its times is a list of contents, an agenda, a log. */
const shortest = { below: 12, beside: 24 };
const ascending = 0.9;
/** What begins later and is shorter than that has hours of the day: a chat, a log. */
const hourMs = 3_600_000;

/** What stands before the first time, and the words as captions. */
export interface TimedText extends CaptionReading {
  /** The first time's line. */
  readonly firstLine: number;
}

/**
 * Text in which times stand before the words, on a line of their own or beside them, and no names: what people paste from a video's page,
 * or a tool writes that does not know voices.
 */
export function readTimedText(lines: readonly SourceLine[]): TimedText | undefined {
  const captions: (Omit<Caption, 'lines'> & { readonly lines: string[]; readonly startMs: number })[] = [];
  let below = 0;
  for (const { number, text } of lines) {
    const trimmed = text.trim();
    const stamp = /^[[(（【<]?\d/u.test(trimmed) ? leadingStamp(trimmed) : undefined;
    if (stamp?.ms === undefined) {
      if (trimmed !== '') captions.at(-1)?.lines.push(trimmed);
      continue;
    }
    const words = trimmed.slice(stamp.end).trim();
    if (words === '') below += 1;
    captions.push({ line: number, startMs: stamp.ms, lines: words === '' ? [] : [words] });
  }
  const [first] = captions;
  const later = captions.filter(({ startMs }, at) => startMs >= (captions[at - 1]?.startMs ?? 0)).length;
  if (first === undefined || captions.length < fewest || later < ascending * captions.length) return undefined;
  const length = (captions.at(-1)?.startMs ?? 0) - first.startMs;
  if (first.startMs >= hourMs && length < first.startMs) return undefined;
  const letters = captions.reduce((sum, each) => sum + lettersIn(each.lines), 0);
  const isBelow = 2 * below > captions.length;
  if (letters < captions.length * (isBelow ? shortest.below : shortest.beside)) return undefined;
  const message = 'no names stand here, only times: all of it is read, and nobody is named for it';
  return {
    captions: captions.filter((each) => each.lines.length > 0),
    firstLine: first.line,
    problems: [{ line: first.line, column: 1, message }],
  };
}

/** A Chinese character counts as two. */
function lettersIn(lines: readonly string[]): number {
  return lines.reduce(
    (sum, line) => sum + (line.match(/\p{L}/gu)?.length ?? 0) + (line.match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  );
}
