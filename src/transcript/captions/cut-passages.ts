import { type CaptionStart, longCaptionSeconds, writeCaptionStarts } from '../caption-start.ts';
import { isSpaced } from '../is-spaced.ts';
import { segmenter } from '../segmenter.ts';
import type { Span } from '../span.ts';
import { textSize } from '../text-size.ts';
import type { TranscriptPassage } from '../transcript.ts';
import type { Utterance } from './utterances-of.ts';

/** In Chinese characters, or twice as many letters: three to five sentences, as long as a quote is read in passing. */
const usualSize = 160;
/** Talk without a mark is cut where somebody pauses, or here. */
const mostSize = 3 * usualSize;
const pauseMs = 2000;

export interface CutPassage extends Pick<
  TranscriptPassage,
  'text' | 'startMs' | 'endMs' | 'startsLater' | 'captionStarts'
> {
  /** Source line of its character. */
  readonly lineAt: (offset: number) => number;
}

/**
 * One person's captions as passages. A paragraph is one, where it is not much longer than a passage should be. Captions break in the middle of sentences, passages only at their ends, once there is enough,
 * or where a sentence is followed by a pause.
 */
export function cutPassages(turn: readonly Utterance[]): readonly CutPassage[] {
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const [at, { text: words }] of turn.entries()) {
    const before = turn[at - 1]?.text.at(-1);
    const space = before !== undefined && isSpaced(before, words.at(0) ?? '') ? ' ' : '';
    starts.push(length + space.length);
    pieces.push(space, words);
    length += space.length + words.length;
  }
  const text = pieces.join('');
  const utteranceAt = (offset: number) => turn[findLast(starts, offset)];
  const isWhole = turn[0]?.isParagraph === true && textSize(text) <= mostSize;
  const cuts = isWhole ? [{ start: 0, end: text.length }] : cutsOf(text, turn, starts);
  return cuts.map(({ start, end }) => ({
    text: text.substring(start, end),
    ...timesOf(turn, starts, { start, end }),
    lineAt: (offset) => utteranceAt(start + offset)?.line ?? turn[0]?.line ?? 1,
  }));
}

/** When a stretch of a turn was said, as far as its captions tell. */
function timesOf(turn: readonly Utterance[], starts: readonly number[], { start, end }: Span): Partial<CutPassage> {
  const at = findLast(starts, start);
  const [first, last] = [turn[at], turn[findLast(starts, end - 1)]];
  // What overlaps may end before what began above it.
  const isBefore = last?.endMs !== undefined && last.endMs < (first?.startMs ?? 0);
  const endMs = last?.endMs === undefined || isBefore ? {} : { endMs: last.endMs };
  if (first?.startMs === undefined) return endMs;
  const isInside = (starts[at] ?? start) < start;
  const nextMs = turn[at + 1]?.startMs ?? first.endMs;
  const inside: CaptionStart[] = [];
  for (let next = at + 1; (starts[next] ?? end) < end; next += 1) {
    const startMs = turn[next]?.startMs;
    if (startMs !== undefined) inside.push({ offset: (starts[next] ?? start) - start, seconds: toSeconds(startMs) });
  }
  return {
    startMs: first.startMs,
    ...endMs,
    ...(isInside &&
      (nextMs === undefined || nextMs - first.startMs > 1000 * longCaptionSeconds) && { startsLater: true }),
    ...(inside.length > 0 && { captionStarts: writeCaptionStarts(inside, toSeconds(first.startMs)) }),
  };
}

function toSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

function cutsOf(text: string, turn: readonly Utterance[], starts: readonly number[]): { start: number; end: number }[] {
  const ends = new Set(
    [...segmenter.sentence.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length),
  );
  const pauses = new Set(
    starts.filter((_, at) => {
      const [before, after] = [turn[at - 1]?.endMs, turn[at]?.startMs];
      return before !== undefined && after !== undefined && after - before >= pauseMs;
    }),
  );
  const isEnd = (offset: number) =>
    ends.has(offset) && /[.!?。！？…]["'”’」』)）\]]*$/u.test(text.slice(Math.max(offset - 4, 0), offset));
  const breaks = [...new Set([...ends].filter(isEnd).concat(starts.slice(1)))].toSorted((a, b) => a - b);
  const cuts: { start: number; end: number }[] = [];
  let start = 0;
  let size = 0;
  let from = 0;
  for (const at of breaks) {
    const end = text[at - 1] === ' ' ? at - 1 : at;
    size += textSize(text.slice(from, at));
    from = at;
    const isDone = isEnd(end)
      ? size >= usualSize || (pauses.has(skipSpace(text, at)) && size >= usualSize / 4)
      : size >= mostSize;
    const pausesBare = pauses.has(at) && size >= usualSize;
    if (!isDone && !pausesBare) continue;
    if (end > start) cuts.push({ start, end });
    start = skipSpace(text, at);
    size = 0;
  }
  if (start < text.length) cuts.push({ start, end: text.length });
  return cuts;
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** The index of the last number that is not past another. */
function findLast(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
