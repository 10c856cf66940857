import { isBackChannel } from './is-back-channel.ts';
import type { Passage } from './interview.ts';
import { moveSpan, type Span, spansInside, spansOutside } from '../transcript/span.ts';

/** What may be shown as the speaker's words. */
export interface QuotableText {
  /** Verbatim but for `[…]` where words in doubt were left out; a listener's "right." put in goes without a mark, as editors do it. */
  readonly text: string;
  /** The marks that were asked for, where they now stand. */
  readonly marks: readonly Span[];
  readonly leftOut: boolean;
}

/** Stands where words were left out. */
export const gap = '[…]';

/** Nothing that its speaker said is lost with it. */
function isPutIn(words: string): boolean {
  return isBackChannel(words.trim());
}

/** A passage, or a span of it, without the stretches that the transcript may have given to the wrong speaker. */
export function quotableText(
  passage: Pick<Passage, 'text' | 'doubtful'>,
  marks: readonly Span[] = [],
  window: Span = { start: 0, end: passage.text.length },
): QuotableText {
  const kept = spansOutside(passage.doubtful, window);
  let text = '';
  let at = window.start;
  let leftOut = false;
  const moved: Span[] = [];
  for (const span of kept) {
    const isBetween = at > window.start;
    if (span.start > at && !(isBetween && isPutIn(passage.text.substring(at, span.start)))) {
      text += gap;
      leftOut = true;
    }
    const by = text.length - span.start;
    for (const mark of spansInside(marks, span)) moved.push(moveSpan(mark, by));
    text += passage.text.substring(span.start, span.end);
    at = span.end;
  }
  if (at >= window.end) return { text, marks: moved, leftOut };
  return { text: text + gap, marks: moved, leftOut: true };
}

/** Whether anything of a passage may be shown as its speaker's words. */
export function hasQuotableWords(passage: Passage): boolean {
  return /[\p{L}\p{N}]/u.test(quotableText(passage).text);
}
