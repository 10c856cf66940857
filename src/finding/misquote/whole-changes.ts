import { segmenter } from '../../transcript/segmenter.ts';
import type { Span } from '../../transcript/span.ts';
import type { QuoteChange } from './compare-quote.ts';

/** In UTF-16 units: no word of a language is longer. */
const reach = 24;
/** In UTF-16 units: so little that is the same, within a clause, parts no two changes. */
const leastBetween = 3;

/** What differs, told by whole words, and what is changed almost in a row as one: a reader sees no letters in shreds. */
export function wholeChanges(changes: readonly QuoteChange[], text: string): readonly QuoteChange[] {
  const joined: QuoteChange[] = [];
  for (const change of changes.map((each) => toWholeWords(each, text))) {
    const before = joined.at(-1);
    const both = before && join(before, change, text);
    if (both === undefined) joined.push(change);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

/** With what else there is of the words it begins and ends in: that is the same in both. */
function toWholeWords(change: QuoteChange, text: string): QuoteChange {
  const { place, said, before, after } = change;
  if (place === undefined) return change;
  const window = { start: Math.max(0, place.start - reach), end: Math.min(text.length, place.end + reach) };
  const words = wordsIn(text, window);
  const left = text.slice(words.find((word) => isWithin(place.start, word))?.start ?? place.start, place.start);
  const right = text.slice(place.end, words.find((word) => isWithin(place.end, word))?.end ?? place.end);
  return {
    before: before.slice(0, Math.max(0, before.length - left.length)),
    said: left + said + right,
    written: left + text.slice(place.start, place.end) + right,
    after: after.slice(right.length),
    place: { start: place.start - left.length, end: place.end + right.length },
  };
}

function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  const words = [...segmenter.word.segment(text.slice(start, end).toWellFormed())];
  return words
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
}

function isWithin(at: number, { start, end }: Span): boolean {
  return start < at && at < end;
}

function join(one: QuoteChange, next: QuoteChange, text: string): QuoteChange | undefined {
  if (one.place === undefined || next.place === undefined) return undefined;
  const between = text.slice(one.place.end, next.place.start);
  const isNear =
    one.place.end <= next.place.start && between.length <= leastBetween && /^[\p{L}\p{N}\s]*$/u.test(between);
  if (!isNear) return undefined;
  return {
    before: one.before,
    said: one.said + between + next.said,
    written: text.slice(one.place.start, next.place.end),
    after: next.after,
    place: { start: one.place.start, end: next.place.end },
  };
}
