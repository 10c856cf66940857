import { segmenter } from '../../transcript/segmenter.ts';
import { overlaps, type Span } from '../../transcript/span.ts';
import type { QuoteChange } from './compare-quote.ts';

/** In UTF-16 units: no word of a language is longer. */
const reach = 24;
/** In UTF-16 units: so little that is the same, within a clause, parts no two changes. */
const leastBetween = 3;

/**
 * What differs, told by whole words, and what is changed almost in a row as one: a reader sees no letters in shreds. What is
 * struck and what is the same are the message's words, what is bold and what is the same the text's: nothing twice.
 */
export function wholeChanges(changes: readonly QuoteChange[], text: string): readonly QuoteChange[] {
  const words = wordsAround(changes, text);
  const joined = joinAll(apart(changes, text), text, words);
  const whole = joinAll(
    joined.map((each, at) => toWholeWords(each, text, wordsBetween(words, joined[at - 1], joined[at + 1]))),
    text,
    [],
  );
  return whole.map((each, at) => withinNeighbours(whole[at - 1], each, whole[at + 1]));
}

/** Each place told once: what is left out between two sentences gives way, then what stands before or behind a quote. */
function apart(changes: readonly QuoteChange[], text: string): readonly QuoteChange[] {
  const told: QuoteChange[] = [];
  for (const change of changes) {
    const { place, said, opens } = change;
    const before = told.at(-1);
    if (place === undefined || before?.place === undefined || !overlaps(before.place, place)) told.push(change);
    else if (said !== '' && (before.said === '' || (before.closes && !opens)) && before.place.start <= place.start) {
      told[told.length - 1] = placed(before, { start: before.place.start, end: place.start }, text);
      told.push(change);
    } else if (said !== '' || before.place.end < place.end) {
      told.push(placed(change, { start: before.place.end, end: Math.max(before.place.end, place.end) }, text));
    }
  }
  return told;
}

function placed(change: QuoteChange, place: Span, text: string): QuoteChange {
  return { ...change, place, written: text.slice(place.start, place.end) };
}

function joinAll(changes: readonly QuoteChange[], text: string, words: readonly Span[]): readonly QuoteChange[] {
  const joined: QuoteChange[] = [];
  for (const change of changes) {
    const before = joined.at(-1);
    const both = before && join(before, change, text, words);
    if (both === undefined) joined.push(change);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

/** Those that no other change stands in. */
function wordsBetween(words: readonly Span[], before?: QuoteChange, after?: QuoteChange): readonly Span[] {
  const others = [before?.place, after?.place].filter((place) => place !== undefined);
  return words.filter((word) => !others.some((place) => overlaps(word, place)));
}

/** With what else there is of the words it begins and ends in: that is the same in both, where the message goes on there. */
function toWholeWords(change: QuoteChange, text: string, words: readonly Span[]): QuoteChange {
  const { place, said, before, after, opens = false, closes = false } = change;
  if (place === undefined) return change;
  const lead = text.slice(words.find((word) => isWithin(place.start, word))?.start ?? place.start, place.start);
  const rest = text.slice(place.end, words.find((word) => isWithin(place.end, word))?.end ?? place.end);
  const left = opens || endsWord(lead, said) ? '' : lead;
  const right = closes || endsWord(said, rest) ? '' : rest;
  return {
    ...change,
    before: before.slice(0, Math.max(0, before.length - left.length)),
    said: left + said + right,
    written: left + text.slice(place.start, place.end) + right,
    after: after.slice(right.length),
    place: { start: place.start - left.length, end: place.end + right.length },
  };
}

/** Whether a word ends in the message where the text has one word: what is the same may stand by itself. */
function endsWord(one: string, next: string): boolean {
  if (one === '' || next === '' || !/\p{sc=Han}/u.test(one + next)) return false;
  return [...segmenter.word.segment((one + next).toWellFormed())].some(({ index }) => index === one.length);
}

function wordsAround(changes: readonly QuoteChange[], text: string): readonly Span[] {
  const places = changes.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return [];
  const start = Math.max(0, Math.min(...places.map((place) => place.start)) - reach);
  const end = Math.max(...places.map((place) => place.end)) + reach;
  const words = [...segmenter.word.segment(text.slice(start, end).toWellFormed())];
  return words
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
}

function isWithin(at: number, { start, end }: Span): boolean {
  return start < at && at < end;
}

/** Two that one word holds, or that almost nothing parts. */
function join(one: QuoteChange, next: QuoteChange, text: string, words: readonly Span[]): QuoteChange | undefined {
  if (one.place === undefined || next.place === undefined) return undefined;
  const [from, until] = [one.place.end, next.place.start];
  if (from > until) return undefined;
  const between = text.slice(from, until);
  // The message does not say it.
  if (between !== '' && (one.closes || next.opens)) return undefined;
  const isNear = between.length <= leastBetween && /^[\p{L}\p{N}\s]*$/u.test(between);
  if (!isNear && !words.some((word) => isWithin(from, word) && isWithin(until, word))) return undefined;
  return {
    ...one,
    said: one.said + between + next.said,
    written: text.slice(one.place.start, next.place.end),
    after: next.after,
    place: { start: one.place.start, end: next.place.end },
    closes: next.closes ?? false,
  };
}

/** Without what stands around it where the message says that otherwise, too. */
function withinNeighbours(
  before: QuoteChange | undefined,
  change: QuoteChange,
  after: QuoteChange | undefined,
): QuoteChange {
  const { place } = change;
  if (place === undefined) return change;
  const room = before?.place && before.place.end <= place.start ? place.start - before.place.end : Infinity;
  const left = after?.place && after.place.start >= place.end ? after.place.start - place.end : Infinity;
  return {
    ...change,
    before: change.before.slice(Math.max(0, change.before.length - room)),
    after: change.after.slice(0, left),
  };
}
