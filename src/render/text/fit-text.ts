import { gap } from '../../interview/quotable-text.ts';
import { segmenter } from '../../transcript/segmenter.ts';

const ellipsis = '…';
/** Around somebody else's words; see foreign-text.ts. */
const isolates = /[\u2066-\u2068]/u;
const isolateEnd = '\u2069';
/** One of ours around one of theirs. */
const deepest = 3;
/** The ellipsis stands in its place: “2000.…” is no way to write. */
const fullStop = /(?<!\.)\.+$/u;
const sentenceEnd = /[。！？!?…]["'”’」』）)]*\s*$|\.["'”’)]*\s+$/u;

/** How long a text is where it will stand: no less than its UTF-16 units, which are the default, and more for more text. */
export type Measure = (text: string) => number;

/** The text, or as much of its beginning as fits `limit` with an ellipsis: whole sentences if they are most of it. */
export function fitText(text: string, limit: number, measure: Measure = length): string {
  if (fits(text, limit, measure)) return text;
  const room = limit - measure(ellipsis) - (isolates.test(text) ? deepest * measure(isolateEnd) : 0);
  if (room < 0) return '';
  const head = text
    .substring(0, prefixEnd(text, room, measure))
    .trimEnd()
    .replace(fullStop, '');
  return (head.endsWith(ellipsis) ? head : head + ellipsis) + isolateEnd.repeat(openIsolates(head));
}

function openIsolates(text: string): number {
  let open = 0;
  for (const [character] of text.matchAll(/[\u2066-\u2069]/gu)) open += character === isolateEnd ? -1 : 1;
  return Math.min(Math.max(open, 0), deepest);
}

/** The text in pieces that each fit `limit`, broken where a sentence ends if possible; joined, they are the text. */
export function* splitText(text: string, limit: number, measure: Measure = length): Iterable<string> {
  let start = 0;
  let rest = text;
  while (!fits(rest, limit, measure)) {
    const end = prefixEnd(rest, limit, measure) || firstGrapheme(rest).length;
    yield rest.substring(0, end);
    start += end;
    rest = text.substring(start);
  }
  if (rest !== '' || text === '') yield rest;
}

/** What is longer than the limit by itself is not measured: of a book, every page would take as long as the whole. */
function fits(text: string, limit: number, measure: Measure): boolean {
  return text.length <= limit && measure(text) <= limit;
}

/** Where the longest fitting prefix ends, moved back to a sentence's or word's end when that costs little. */
function prefixEnd(text: string, limit: number, measure: Measure): number {
  const ends = prefixEnds(text, limit);
  const measured = (place: number) => measure(text.substring(0, ends[place] ?? 0));
  return kindEnd(text, ends.slice(0, lastFitting(ends.length - 1, limit, measured) + 1));
}

/** The last place that measures no more than the limit, 0 at least: they are measured as seldom as can be. */
function lastFitting(last: number, limit: number, measured: (place: number) => number): number {
  let low = { place: 0, length: 0 };
  let high = { place: last, length: measured(last) };
  // Mostly all of it fits: only what is escaped is longer than it is.
  if (high.length <= limit) return last;
  for (let step = 1; high.place - low.place > 1; step += 1) {
    // Mostly what is escaped stands everywhere alike; where not, half of what is left goes with every other step.
    const share = step % 2 === 0 ? 0.5 : (limit - low.length) / (high.length - low.length);
    const guess = low.place + Math.floor((high.place - low.place) * share);
    const place = Math.min(Math.max(guess, low.place + 1), high.place - 1);
    const length = measured(place);
    if (length <= limit) low = { place, length };
    else high = { place, length };
  }
  return low.place;
}

/**
 * Offsets where a prefix may end, 0 first: between graphemes, not within the mark of a gap, no more than could fit. What
 * follows is not looked at but for the next character, which tells whether a grapheme ends: a segmenter copies its text.
 */
function prefixEnds(text: string, limit: number): number[] {
  const ends = [0];
  for (const { index, segment } of segmenter.grapheme.segment(text.substring(0, limit + longestCharacter))) {
    for (const length of segment.length > longestGrapheme ? characterEnds(segment) : [segment.length]) {
      const end = index + length;
      if (end > limit) return ends;
      if (!text.startsWith(gap, end - 1) && !text.startsWith(gap, end - 2)) ends.push(end);
    }
  }
  return ends;
}

/** In UTF-16 units. */
const longestCharacter = 2;
/** No family and no syllable has as many; a letter with a thousand marks may be parted from some. */
const longestGrapheme = 100;

function characterEnds(text: string): number[] {
  let end = 0;
  return Array.from(text, (character) => (end += character.length));
}

function kindEnd(text: string, ends: readonly number[]): number {
  const hard = ends.at(-1) ?? 0;
  const sentence = ends.findLast((end) => end >= hard * 0.6 && sentenceEnd.test(text.substring(end - 8, end)));
  if (sentence !== undefined) return sentence;
  if (!/[\p{L}\p{N}]/u.test(text.charAt(hard)) || /\p{Script=Han}/u.test(text.charAt(hard))) return hard;
  return ends.findLast((end) => end >= hard * 0.8 && /\s$/u.test(text.substring(end - 1, end))) ?? hard;
}

function firstGrapheme(text: string): string {
  const [end = 0] = prefixEnds(text, longestGrapheme).slice(1);
  return text.substring(0, end);
}

function length(text: string): number {
  return text.length;
}
