import { covers, moveSpan, type Span } from '../../transcript/span.ts';
import type { SearchIndex } from '../index/build-index.ts';
import { chineseWeights } from '../language/chinese-weights.ts';
import { editDistance } from '../language/edit-distance.ts';
import { syllablesOf } from '../language/syllables-of.ts';
import type { Token } from '../language/tokenise.ts';
import { wordBoundaries } from '../language/word-boundaries.ts';
import { readBetween } from './read-between.ts';
import { type Change, leftOutCost, type Slip } from './slip.ts';

/** In characters: a longer run is a sentence, and its words are many. */
const longestRun = 24;
const longestWord = 6;
const mostChanges = 6;
const mostWindows = 40;
/** Beside one that looks as if it were another word. */
const soundsAlike = 0.5;

/** What of a run of Chinese the collection does not have, and how many stretches of it it has. */
export function findHanSlip(
  token: Token,
  index: SearchIndex,
  known: readonly Span[],
): { readonly slip?: Slip; readonly known: number } {
  const { text, start } = token;
  const weights = chineseWeights(text);
  // Rare characters of two units are in no slip that is looked for.
  if (weights.length !== text.length || text.length > longestRun) return { known: 0 };
  const says = (span: Span) => weights.slice(span.start, span.end).some((weight) => weight > 0);
  const gaps = pairsOf(text).filter((pair) => says(pair) && !isKnown(text, pair, index, moved(known, -start)));
  const stretches = cutAt(gaps, text.length).filter(says);
  const isHeld = (span: Span) =>
    span.end - span.start > 1 || (text.length === 1 && isKnown(text, span, index, moved(known, -start)));
  const held = stretches.filter(isHeld);
  if (held.length === stretches.length && gaps.length === 0) return { known: held.length };
  const strange = outside(held, text.length);
  const changes: Change[] = [
    ...nearRuns(text, gaps, index),
    ...(strange.some(says)
      ? [
          {
            edits: strange.map((span) => ({ ...span, text: '' })),
            cost: leftOutCost * strange.length,
            leavesOut: strange.filter(says).length,
            isName: false,
          },
        ]
      : []),
  ];
  const inQuery = changes.map((change) => ({
    ...change,
    edits: change.edits.map((edit) => ({ ...moveSpan(edit, start), text: edit.text })),
  }));
  return { known: held.length, ...(inQuery.length > 0 && { slip: { changes: inQuery } }) };
}

function nearRuns(text: string, gaps: readonly Span[], index: SearchIndex): readonly Change[] {
  const windows = windowsOver(gaps, text.length);
  const near = windows.flatMap((window) =>
    nearWords(text.slice(window.start, window.end), index)
      .filter(({ text: word }) => isWhole(text.slice(0, window.start) + word + text.slice(window.end), index))
      .map(({ text: word, cost, isName }) => ({ edits: [{ ...window, text: word }], cost, leavesOut: 0, isName })),
  );
  const read = readBetween(text, gaps, index).map(({ window, text: stretch }) => {
    const typed = text.slice(window.start, window.end);
    return {
      edits: [{ ...window, text: stretch }],
      cost: costOf(typed, stretch, 1),
      leavesOut: 0,
      isName: false,
    };
  });
  return [...near, ...read].toSorted((a, b) => a.cost - b.cost).slice(0, mostChanges);
}

function isKnown(run: string, span: Span, { postings }: SearchIndex, known: readonly Span[]): boolean {
  return known.some((each) => covers(each, span)) || postings.find(run.slice(span.start, span.end)) !== undefined;
}

function moved(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map((span) => moveSpan(span, by));
}

function pairsOf(text: string): readonly Span[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => ({ start: at, end: at + 2 }));
}

/** What stands between the gaps. */
function cutAt(gaps: readonly Span[], length: number): readonly Span[] {
  const ends = [...gaps.map(({ start }) => start + 1), length];
  return ends.map((end, at) => ({ start: ends[at - 1] ?? 0, end }));
}

function outside(spans: readonly Span[], length: number): readonly Span[] {
  const ends = [...spans, { start: length, end: length }];
  return ends
    .map(({ start }, at) => ({ start: spans[at - 1]?.end ?? 0, end: start }))
    .filter(({ start, end }) => end > start);
}

/** Whether the collection has it pair by pair, but for where a word of it ends. */
function isWhole(run: string, { postings }: SearchIndex): boolean {
  const weights = chineseWeights(run);
  const ends = wordBoundaries(run);
  return pairsOf(run).every(
    ({ start, end }) =>
      // Between two words, each of two characters and more.
      (ends.has(start + 1) && !ends.has(start) && !ends.has(end)) ||
      weights.slice(start, end).every((weight) => weight === 0) ||
      postings.find(run.slice(start, end)) !== undefined,
  );
}

/** Every stretch as long as a word that holds one of these. */
function windowsOver(gaps: readonly Span[], length: number): readonly Span[] {
  const windows = new Map<string, Span>();
  for (const gap of gaps) {
    for (let start = Math.max(0, gap.end - longestWord); start <= gap.start; start += 1) {
      for (let end = gap.end; end <= Math.min(length, start + longestWord); end += 1) {
        windows.set(`${start} ${end}`, { start, end });
      }
    }
  }
  return [...windows.values()].toSorted((a, b) => a.end - a.start - (b.end - b.start)).slice(0, mostWindows);
}

function nearWords(typed: string, { spellings }: SearchIndex) {
  return spellings.find(typed, 1).flatMap(({ text, edits, isName }) => {
    // Two characters of which one is another are any two, unless they sound alike.
    if (edits === 0 || (text.length < 3 && soundDistance(typed, text) > 1)) return [];
    return [{ text, cost: costOf(typed, text, edits), isName }];
  });
}

function costOf(typed: string, text: string, edits: number): number {
  const share = edits / Math.max(typed.length, text.length);
  return soundDistance(typed, text) <= 1 ? share * soundsAlike : share;
}

function soundDistance(one: string, other: string): number {
  return editDistance(syllablesOf(one).join(''), syllablesOf(other).join(''), 2);
}
