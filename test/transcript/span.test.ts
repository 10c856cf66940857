import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSpans, type Span, spansInside, spansOutside } from '../../src/transcript/span.ts';

const anySpan = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]): Span => ({ start, end: start + length }));
const anySpans = fc.array(anySpan, { maxLength: 8 });

function span(start: number, end: number): Span {
  return { start, end };
}

/** Which offsets the spans hold. */
function offsetsOf(spans: readonly Span[]): readonly number[] {
  const held = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, place) => start + place));
  return [...new Set(held)].toSorted((a, b) => a - b);
}

function isInOrderAndDisjoint(spans: readonly Span[]): boolean {
  return spans.every(({ start, end }, place) => start < end && start > (spans[place - 1]?.end ?? -1));
}

describe('mergeSpans', () => {
  it.each<[what: string, spans: Span[], merged: Span[]]>([
    ['joins what overlaps', [span(0, 5), span(3, 8)], [span(0, 8)]],
    ['joins what touches', [span(3, 8), span(0, 3)], [span(0, 8)]],
    ['keeps what stands apart', [span(6, 8), span(0, 3)], [span(0, 3), span(6, 8)]],
    ['keeps the longer of two that begin together', [span(0, 9), span(0, 3)], [span(0, 9)]],
    ['lets empty ones go', [span(4, 4), span(1, 2)], [span(1, 2)]],
  ])('%s', (_, spans, merged) => {
    expect(mergeSpans(spans)).toEqual(merged);
  });

  it('holds what its spans hold, in order and disjoint', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        expect(offsetsOf(mergeSpans(spans))).toEqual(offsetsOf(spans));
        expect(isInOrderAndDisjoint(mergeSpans(spans))).toBe(true);
      }),
    );
  });
});

describe('spansInside, spansOutside', () => {
  it('cuts what crosses the edge of a window', () => {
    const spans = [span(0, 4), span(6, 7), span(9, 20), span(30, 40)];
    expect(spansInside(spans, span(2, 12))).toEqual([span(2, 4), span(6, 7), span(9, 12)]);
    expect(spansOutside(spans, span(2, 12))).toEqual([span(4, 6), span(7, 9)]);
  });

  it('share a window out between them', () => {
    fc.assert(
      fc.property(anySpans, anySpan, (spans, window) => {
        const inside = offsetsOf(spansInside(spans, window));
        const outside = offsetsOf(spansOutside(spans, window));
        expect([...inside, ...outside].toSorted((a, b) => a - b)).toEqual(offsetsOf([window]));
        expect(isInOrderAndDisjoint(spansOutside(spans, window))).toBe(true);
      }),
    );
  });
});
