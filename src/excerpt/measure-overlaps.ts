import { mergeSpans, type Span } from '../transcript/span.ts';

/** How many UTF-16 units of a stretch lie in the spans; asked for stretches in their order, in one walk. */
export function measureOverlaps(spans: readonly Span[]): (stretch: Span) => number {
  const ordered = mergeSpans(spans);
  let at = 0;
  return ({ start, end }) => {
    while ((ordered[at]?.end ?? Infinity) <= start) at += 1;
    let length = 0;
    for (let next = at; (ordered[next]?.start ?? Infinity) < end; next += 1) {
      length += Math.min(ordered[next]?.end ?? 0, end) - Math.max(ordered[next]?.start ?? 0, start);
    }
    return length;
  };
}
