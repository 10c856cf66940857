import { type CaptionStart, longCaptionSeconds, readCaptionStarts } from '../transcript/caption-start.ts';
import type { Span } from '../transcript/span.ts';
import type { Interview, Passage } from './interview.ts';

/** A place in a recording. */
export interface Moment {
  /** From the beginning of the recording, whole. */
  readonly seconds: number;
  /** Whether what it is of begins there, or ends; else some time after. */
  readonly exact: boolean;
}

/** When a passage was said, as far as its text tells. */
export type PassageTimes = Pick<Passage, 'text' | 'startMs' | 'endMs' | 'startsLater' | 'captionStarts'>;

/** When a passage, or what begins at an offset in it, was said; undefined where the text does not tell. */
export function momentAt(passage: PassageTimes, offset = 0): Moment | undefined {
  if (offset === 0 && passage.startMs !== undefined) {
    return { seconds: toSeconds(passage.startMs), exact: passage.startsLater !== true };
  }
  const starts = startsOf(passage);
  const at = starts.findLastIndex((start) => start.offset <= offset);
  const start = starts[at];
  if (start === undefined) return undefined;
  const isLater = at === 0 && passage.startsLater === true;
  if (start.offset === offset) return { seconds: start.seconds, exact: !isLater };
  const next = starts[at + 1]?.seconds ?? (passage.endMs === undefined ? Infinity : toSeconds(passage.endMs));
  return { seconds: start.seconds, exact: !isLater && next - start.seconds <= longCaptionSeconds };
}

/** What of a passage is said at a moment: its caption; undefined before the passage begins. */
export function captionAt(
  passage: PassageTimes,
  seconds: number,
): { readonly seconds: number; readonly span: Span } | undefined {
  const starts = startsOf(passage);
  const at = starts.findLastIndex((start) => start.seconds <= seconds);
  const start = starts[at];
  if (start === undefined) return undefined;
  const end = starts[at + 1]?.offset ?? passage.text.length;
  const words = passage.text.substring(start.offset, end);
  return { seconds: start.seconds, span: { start: start.offset, end: start.offset + words.trimEnd().length } };
}

/** When the last words of a talk end; where nobody knows that, some time after they begin. Undefined where there are no times. */
export function lastMoment({ passages }: Pick<Interview, 'passages'>): Moment | undefined {
  let lastMs: number | undefined;
  let exact = false;
  for (const { startMs, endMs } of passages) {
    const ms = endMs ?? startMs;
    if (ms === undefined || (lastMs !== undefined && ms < lastMs)) continue;
    lastMs = ms;
    exact = endMs !== undefined;
  }
  return lastMs === undefined ? undefined : { seconds: toSeconds(lastMs), exact };
}

function startsOf({ startMs, captionStarts }: PassageTimes): readonly CaptionStart[] {
  if (startMs === undefined) return [];
  const seconds = toSeconds(startMs);
  return [{ offset: 0, seconds }, ...(captionStarts === undefined ? [] : readCaptionStarts(captionStarts, seconds))];
}

function toSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
