import type { Passage } from './interview.ts';
import type { Span } from '../transcript/transcript.ts';

/** What may be shown as the speaker's words. */
export interface FairSpeech {
  /** Verbatim but for `[…]` where words in doubt were left out. */
  readonly text: string;
  /** The marks that were asked for, where they now stand. */
  readonly marks: readonly Span[];
  readonly leftOut: boolean;
}

/** Stands where words were left out. */
export const gap = '[…]';

/** A passage, or a span of it, without the stretches that the transcript may have given to the wrong speaker. */
export function fairSpeech(
  passage: Pick<Passage, 'text' | 'doubtful'>,
  marks: readonly Span[] = [],
  window: Span = { start: 0, end: passage.text.length },
): FairSpeech {
  const kept = keptSpans(passage.doubtful, window);
  let text = '';
  let at = window.start;
  let leftOut = false;
  const moved: Span[] = [];
  for (const span of kept) {
    if (span.start > at) {
      text += gap;
      leftOut = true;
    }
    for (const mark of marks) {
      const start = Math.max(mark.start, span.start);
      const end = Math.min(mark.end, span.end);
      if (start < end) moved.push({ start: start - span.start + text.length, end: end - span.start + text.length });
    }
    text += passage.text.substring(span.start, span.end);
    at = span.end;
  }
  if (at >= window.end) return { text, marks: moved, leftOut };
  return { text: text + gap, marks: moved, leftOut: true };
}

/** Whether anything of a passage may be shown as its speaker's words. */
export function hasFairWords(passage: Passage): boolean {
  return /[\p{L}\p{N}]/u.test(fairSpeech(passage).text);
}

/** What of the window lies outside the doubtful stretches; those may touch or overlap. */
function keptSpans(doubtful: readonly Span[], window: Span): readonly Span[] {
  const kept: Span[] = [];
  let at = window.start;
  for (const { start, end } of doubtful.toSorted((a, b) => a.start - b.start)) {
    if (start > at) kept.push({ start: at, end: Math.min(start, window.end) });
    at = Math.max(at, end);
    if (at >= window.end) return kept.filter((span) => span.start < span.end);
  }
  kept.push({ start: at, end: window.end });
  return kept.filter((span) => span.start < span.end);
}
