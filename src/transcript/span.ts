/** A stretch of a text: UTF-16 offsets, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In order and disjoint: stretches that overlap or touch become one, empty ones go. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else if (start < end) merged.push({ start, end });
  }
  return merged;
}

/** What of the spans lies in the window. */
export function spansInside(spans: readonly Span[], window: Span): Span[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => start < end);
}

/** What of the window lies outside the spans, in order. */
export function spansOutside(spans: readonly Span[], window: Span): Span[] {
  const inside = mergeSpans(spansInside(spans, window));
  const starts = [window.start, ...inside.map(({ end }) => end)];
  const ends = [...inside.map(({ start }) => start), window.end];
  return starts
    .map((start, place) => ({ start, end: ends[place] ?? window.end }))
    .filter(({ start, end }) => start < end);
}

export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Whether the outer holds all of the inner. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function longestFirst(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => b.end - b.start - (a.end - a.start));
}
