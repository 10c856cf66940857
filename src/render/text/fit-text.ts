import { gap } from '../../interview/quotable-text.ts';
import { segmenter } from '../../transcript/segmenter.ts';

const ellipsis = '…';
const sentenceEnd = /[。！？!?…]["'”’」』）)]*\s*$|\.["'”’)]*\s+$/u;

/** How long a text is where it will stand: no less than its UTF-16 units, which are the default, and more for more text. */
export type Measure = (text: string) => number;

/** The text, or as much of its beginning as fits `limit` with an ellipsis: whole sentences if they are most of it. */
export function fitText(text: string, limit: number, measure: Measure = length): string {
  if (measure(text) <= limit) return text;
  const room = limit - measure(ellipsis);
  if (room < 0) return '';
  const head = text.substring(0, prefixEnd(text, room, measure)).trimEnd();
  return head.endsWith(ellipsis) ? head : head + ellipsis;
}

/** The text in pieces that each fit `limit`, broken where a sentence ends if possible; joined, they are the text. */
export function splitText(text: string, limit: number, measure: Measure = length): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (measure(rest) > limit) {
    const end = prefixEnd(rest, limit, measure) || firstGrapheme(rest).length;
    pieces.push(rest.substring(0, end));
    rest = rest.substring(end);
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
}

/** Where the longest fitting prefix ends, moved back to a sentence's or word's end when that costs little. */
function prefixEnd(text: string, limit: number, measure: Measure): number {
  const ends = prefixEnds(text, limit);
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.substring(0, ends[middle] ?? 0)) <= limit) low = middle;
    else high = middle - 1;
  }
  return kindEnd(text, ends.slice(0, low + 1));
}

/** Offsets where a prefix may end, 0 first: between graphemes, not within the mark of a gap, no more than could fit. */
function prefixEnds(text: string, limit: number): number[] {
  const ends = [0];
  for (const { index, segment } of segmenter.grapheme.segment(text)) {
    if (index >= limit) break;
    const end = index + segment.length;
    if (!text.startsWith(gap, end - 1) && !text.startsWith(gap, end - 2)) ends.push(end);
  }
  return ends;
}

function kindEnd(text: string, ends: readonly number[]): number {
  const hard = ends.at(-1) ?? 0;
  const sentence = ends.findLast((end) => end >= hard * 0.6 && sentenceEnd.test(text.substring(end - 8, end)));
  if (sentence !== undefined) return sentence;
  if (!/[\p{L}\p{N}]/u.test(text.charAt(hard)) || /\p{Script=Han}/u.test(text.charAt(hard))) return hard;
  return ends.findLast((end) => end >= hard * 0.8 && /\s$/u.test(text.substring(end - 1, end))) ?? hard;
}

function firstGrapheme(text: string): string {
  return segmenter.grapheme.segment(text).containing(0)?.segment ?? text;
}

function length(text: string): number {
  return text.length;
}
