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
  const findCandidates = indexPassages(passages);
  let cells = comparedCells;
  for (const quote of printed) {
    const exact = findExact(quote.text, passages);
    const candidates = exact ? [] : findCandidates(quote.text);
    cells -= candidates.reduce((sum, passage) => sum + passage.text.length * quote.text.length, 0);
    const found = exact ?? (cells < 0 ? undefined : findSimilar(quote.text, candidates));
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

function findExact(text: string, passages: readonly TranscriptPassage[]): Place | undefined {
  for (const passage of passages) {
    const start = passage.text.indexOf(text);
    if (start !== -1) return place(passage, { start, end: start + text.length }, true);
  }
  return undefined;
}

/** Finds the three passages that share most character pairs with a text, and at least half of them. */
function indexPassages(passages: readonly TranscriptPassage[]): (text: string) => readonly TranscriptPassage[] {
  let holders: Map<string, TranscriptPassage[]> | undefined;
  return (text) => {
    holders ??= holdersOf(passages);
    const pairs = new Set(bigrams(text));
    const shared = new Map<TranscriptPassage, number>();
    for (const pair of pairs) {
      for (const passage of holders.get(pair) ?? []) shared.set(passage, (shared.get(passage) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, times]) => times * 2 >= pairs.size)
      .toSorted(([one, a], [other, b]) => b - a || one.number - other.number)
      .slice(0, 3)
      .map(([passage]) => passage);
  };
}

function holdersOf(passages: readonly TranscriptPassage[]): Map<string, TranscriptPassage[]> {
  const holders = new Map<string, TranscriptPassage[]>();
  for (const passage of passages) {
    for (const pair of new Set(bigrams(passage.text))) {
      const known = holders.get(pair);
      if (known) known.push(passage);
      else holders.set(pair, [passage]);
    }
  }
  return holders;
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
