import { createWordFinder } from './create-word-finder.ts';
import { findNearest } from './find-nearest.ts';
import type { Span } from './span.ts';
import type { GoldenQuote, Problem, TranscriptPassage } from './transcript.ts';
import { bigrams } from './bigrams.ts';

/** A golden quote as printed, before it is known where it comes from; what counts as one: is-golden-quotes-title.ts. */
export interface PrintedQuote {
  readonly text: string;
  readonly line: number;
  readonly emphasised: readonly Span[];
}

/**
 * Ties printed quotes to the passage and span they were taken from. Editors shorten and drop words: up to a quarter
 * of a quote may differ.
 */
export function tieGoldenQuotes(
  printed: readonly PrintedQuote[],
  passages: readonly TranscriptPassage[],
): { quotes: GoldenQuote[]; problems: Problem[] } {
  const quotes: GoldenQuote[] = [];
  const problems: Problem[] = [];
  const exact = findExact(printed, passages);
  const edited = printed.filter(({ text }) => !exact.has(text));
  const units = [...edited, ...passages].reduce((sum, { text }) => sum + text.length, 0);
  const findCandidates = indexPassages(edited.length === 0 ? [] : passages, (visitsAUnit * units) / edited.length);
  let cells = Math.min(comparedCells, cellsAUnit * units);
  for (const quote of printed) {
    const known = exact.get(quote.text);
    const candidates = known ? [] : findCandidates(quote.text);
    cells -= candidates.reduce((sum, passage) => sum + passage.text.length * quote.text.length, 0);
    const found = known ?? (cells < 0 ? undefined : findSimilar(quote.text, candidates));
    if (found) {
      quotes.push({ ...quote, ...found });
    } else {
      const why =
        cells < 0 ? 'was not looked for: there are too many long ones above' : 'stands in no passage of the talk';
      problems.push({ line: quote.line, column: 1, message: `this golden quote ${why}` });
    }
  }
  return { quotes, problems };
}

type Place = Pick<GoldenQuote, 'passage' | 'span' | 'label' | 'exact'>;

/** So many pairs of characters are compared in all, a second or two: thousands of quotes, or dozens of page-long ones. */
const comparedCells = 200_000_000;
/** And no more for each character of talk and quotes. */
const cellsAUnit = 2000;
/** So often is it looked which passage holds two neighbouring characters, for each character of talk and quotes. */
const visitsAUnit = 8;
/** So many passages of those that share a quote's rare pairs are asked for all of its pairs. */
const mostLikely = 6;

/** By the words of a quote, the first place where they stand letter for letter. */
function findExact(printed: readonly PrintedQuote[], passages: readonly TranscriptPassage[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const words = new Set(printed.map(({ text }) => text).filter((text) => text !== ''));
  const findWords = createWordFinder([...words]);
  for (const passage of passages) {
    findWords(passage.text, (text, end) => {
      places.set(text, place(passage, { start: end - text.length, end }, true));
      return 'done';
    });
  }
  return places;
}

/**
 * Finds the three passages that share most character pairs with a text, and at least half of them. Where too many passages
 * hold its pairs, only those are known that hold the pairs that the fewest hold.
 */
function indexPassages(passages: readonly TranscriptPassage[], mostVisits: number) {
  const holders = holdersOf(passages);
  return (text: string): readonly TranscriptPassage[] => {
    const pairs = new Set(bigrams(text));
    const held = [...pairs]
      .map((pair) => holders.get(pair) ?? [])
      .filter((list) => list.length > 0)
      .toSorted((a, b) => a.length - b.length);
    return findLikely(held, mostVisits)
      .map((index) => ({ index, times: held.filter((list) => isIn(list, index)).length }))
      .filter(({ times }) => times * 2 >= pairs.size)
      .toSorted((a, b) => b.times - a.times || a.index - b.index)
      .slice(0, 3)
      .flatMap(({ index }) => passages[index] ?? []);
  };
}

/** By pair of characters, the indices of the passages that hold it, in order. */
function holdersOf(passages: readonly TranscriptPassage[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, passage] of passages.entries()) {
    for (const pair of new Set(bigrams(passage.text))) {
      const known = holders.get(pair);
      if (known) known.push(index);
      else holders.set(pair, [index]);
    }
  }
  return holders;
}

/** Those that stand in most of the lists, the shortest list first, as far as so many visits lead. */
function findLikely(lists: readonly (readonly number[])[], mostVisits: number): readonly number[] {
  const shared = new Map<number, number>();
  let visits = 0;
  for (const list of lists) {
    for (const index of list) {
      if (visits >= mostVisits) break;
      visits += 1;
      shared.set(index, (shared.get(index) ?? 0) + 1);
    }
  }
  const byTimes: number[][] = [];
  for (const [index, times] of shared) (byTimes[times] ??= []).push(index);
  const likely: number[] = [];
  for (let times = byTimes.length - 1; times > 0 && likely.length < mostLikely; times -= 1) {
    likely.push(
      ...Int32Array.from(byTimes[times] ?? [])
        .toSorted()
        .subarray(0, mostLikely),
    );
  }
  return likely.slice(0, mostLikely);
}

/** In an ordered list, looked for from its middle. */
function isIn(list: readonly number[], wanted: number): boolean {
  let [from, until] = [0, list.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((list[middle] ?? 0) < wanted) from = middle + 1;
    else until = middle;
  }
  return list[from] === wanted;
}

function findSimilar(text: string, candidates: readonly TranscriptPassage[]): Place | undefined {
  const aligned = candidates
    .map((passage) => ({ passage, nearest: findNearest(passage.text, text) }))
    .toSorted((a, b) => a.nearest.distance - b.nearest.distance)[0];
  if (!aligned || aligned.nearest.distance * 4 > text.length) return undefined;
  return place(aligned.passage, aligned.nearest, false);
}

function place(passage: TranscriptPassage, { start, end }: Span, exact: boolean): Place {
  return { passage: passage.number, span: { start, end }, label: passage.label, exact };
}
