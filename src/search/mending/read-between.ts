import type { Span } from '../../transcript/span.ts';
import type { SearchIndex } from '../index/build-index.ts';
import { wordBoundaries } from '../language/word-boundaries.ts';

/** In characters, on each side of what is wrong. */
const longestSide = 4;
const leastSides = 2;
const mostDocuments = 100;
/** In UTF-16 units: of a longer text its beginning. */
const longestText = 8000;
const mostPlaces = 8;
const most = 8;

export interface ReadStretch {
  /** Of the run: what it stands instead of. */
  readonly window: Span;
  readonly text: string;
}

/**
 * What the collection says where a run of Chinese has one character wrong, too many or too few: whatever stands there between
 * what comes before and after.
 * @param gaps - pairs of the run that the collection does not have
 */
export function readBetween(run: string, gaps: readonly Span[], index: SearchIndex): readonly ReadStretch[] {
  const found = new Map<string, ReadStretch>();
  for (const [at, gap] of gaps.entries()) {
    const seam = gap.start + 1;
    const next = gaps[at + 1]?.start === gap.start + 1 ? seam + 1 : undefined;
    // A character that goes with neither of its neighbours is wrong; at an end, with its only one; else one is missing.
    const holes = [
      { start: seam, end: next ?? seam },
      ...(next === undefined && seam === 1 ? [{ start: 0, end: 1 }] : []),
      ...(next === undefined && seam === run.length - 1 ? [{ start: seam, end: run.length }] : []),
    ];
    for (const hole of holes) for (const each of fillings(run, hole, gaps, index)) found.set(each.text, each);
  }
  return [...found.values()].slice(0, most);
}

function fillings(run: string, hole: Span, gaps: readonly Span[], index: SearchIndex): readonly ReadStretch[] {
  const reach = (from: number, by: 1 | -1): number => {
    let at = from;
    const isGap = (place: number) => gaps.some(({ start }) => start + 1 === place);
    while (at > 0 && at < run.length && Math.abs(at - from) < longestSide && (at === from || !isGap(at))) at += by;
    return at;
  };
  const start = hole.start === 0 ? 0 : reach(hole.start, -1);
  const end = hole.end === run.length ? run.length : reach(hole.end, 1);
  const [before, after] = [run.slice(start, hole.start), run.slice(hole.end, end)];
  if (before.length + after.length < leastSides) return [];
  const counts = new Map<string, number>();
  for (const text of textsWith([before, after], index)) {
    for (const stretch of stretchesIn(text, before, after)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  return [...counts]
    .filter(([text]) => text !== run.slice(start, end))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([text]) => ({ window: { start, end }, text }));
}

/** The documents that hold the rarest of the characters and pairs of these. */
function textsWith(parts: readonly string[], { postings, texts }: SearchIndex): readonly string[] {
  const terms = parts.flatMap((part) =>
    part.length < 2 ? Array.from(part) : Array.from(part.slice(1), (character, at) => part.charAt(at) + character),
  );
  const places = terms.map((term) => postings.find(term) ?? { start: 0, end: 0 });
  const [rarest] = places.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  if (rarest === undefined) return [];
  const documents = postings.documents.subarray(rarest.start, Math.min(rarest.end, rarest.start + mostDocuments));
  return Array.from(documents, (document) => texts[document]?.text.slice(0, longestText) ?? '');
}

/** With one character between, or, where both sides are there, none; at an end, to where a word ends. */
function stretchesIn(text: string, before: string, after: string): readonly string[] {
  const anchor = before.length >= after.length ? before : after;
  const found: string[] = [];
  for (let at = text.indexOf(anchor); at >= 0 && found.length < mostPlaces; at = text.indexOf(anchor, at + 1)) {
    for (const width of before !== '' && after !== '' ? [1, 0] : [1]) {
      const start = anchor === before ? at : at - width - before.length;
      const end = start + before.length + width + after.length;
      const stretch = text.slice(Math.max(0, start), end);
      const isSame = start >= 0 && stretch.startsWith(before) && stretch.endsWith(after);
      if (!isSame || stretch.length !== end - start || !/^\p{sc=Han}+$/u.test(stretch)) continue;
      if (isCutOff(text, before === '' ? start : end, before === '' || after === '')) continue;
      found.push(stretch);
    }
  }
  return found;
}

const around = 12;

/** Whether a word goes on there. */
function isCutOff(text: string, at: number, isEnd: boolean): boolean {
  if (!isEnd) return false;
  const from = Math.max(0, at - around);
  return !wordBoundaries(text.slice(from, at + around)).has(at - from);
}
