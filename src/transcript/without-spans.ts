import type { InlineText } from './read-inline.ts';
import { mergeSpans, type Span, spansOutside } from './span.ts';

/** A text without some stretches of it, and without the space that one of them leaves double; every place is still known. */
export function withoutSpans(inline: InlineText, spans: readonly Span[]): InlineText {
  if (spans.length === 0) return inline;
  const { text } = inline;
  const isSpace = (at: number) => text[at] === undefined || text[at] === ' ';
  const cut = mergeSpans(
    spans.map(({ start, end }) => ({ start, end: isSpace(start - 1) && text[end] === ' ' ? end + 1 : end })),
  );
  const kept = spansOutside(cut, { start: 0, end: text.length });
  let length = 0;
  const moved = kept.map(({ start, end }) => {
    const to = length;
    length += end - start;
    return { start, end, to };
  });
  const emphasised = moved.flatMap(({ start, end, to }) =>
    inline.emphasised
      .filter((span) => span.start < end && start < span.end)
      .map((span) => ({ start: Math.max(span.start, start) - start + to, end: Math.min(span.end, end) - start + to })),
  );
  return {
    ...inline,
    text: kept
      .map(({ start, end }) => text.substring(start, end))
      .join('')
      .trimEnd(),
    emphasised: mergeSpans(emphasised),
    positionAt: (offset) => {
      const piece = moved.findLast(({ to }) => to <= offset);
      return inline.positionAt(piece === undefined ? offset : offset - piece.to + piece.start);
    },
  };
}
