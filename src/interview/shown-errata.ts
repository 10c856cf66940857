import type { Erratum, Passage } from './interview.ts';
import { gap } from './quotable-text.ts';
import { moveSpan, overlaps, type Span, spansInside, spansOutside } from '../transcript/span.ts';

/**
 * The errata that touch what is shown of a passage, words in doubt left out.
 * @param page - a stretch of the quotable text of the window; absent: all of it
 */
export function shownErrata(passage: Passage, window: Span | undefined, page?: Span): readonly Erratum[] {
  const { text, doubtful, errata } = passage;
  if (errata.length === 0) return [];
  const kept = spansOutside(doubtful, window ?? { start: 0, end: text.length });
  const shown = page === undefined ? kept : spansBehind(page, kept, window?.start ?? 0);
  return errata.filter(({ span }) => shown.some((each) => overlaps(each, span)));
}

/** Where in a passage a stretch of its quotable text stands: a mark of a gap stands for what was not kept. */
function spansBehind(page: Span, kept: readonly Span[], start: number): readonly Span[] {
  let at = start;
  let length = 0;
  return kept.flatMap((span) => {
    if (span.start > at) length += gap.length;
    const by = span.start - length;
    length += span.end - span.start;
    at = span.end;
    return spansInside([moveSpan(page, by)], span);
  });
}
