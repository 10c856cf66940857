import { findNearest } from './nearest.ts';
import type { GoldenQuote, Passage, Problem, Span } from './transcript.ts';

/** A golden quote as printed, before it is known where it comes from. */
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
  passages: readonly Passage[],
): { quotes: GoldenQuote[]; problems: Problem[] } {
  const quotes: GoldenQuote[] = [];
  const problems: Problem[] = [];
  for (const quote of printed) {
    const found = findExact(quote.text, passages) ?? findSimilar(quote.text, passages);
    if (found) quotes.push({ ...quote, ...found });
    else problems.push({ line: quote.line, column: 1, message: 'this golden quote stands in no passage of the talk' });
  }
  return { quotes, problems };
}

type Place = Pick<GoldenQuote, 'passage' | 'span' | 'label' | 'exact'>;

function findExact(text: string, passages: readonly Passage[]): Place | undefined {
  for (const passage of passages) {
    const start = passage.text.indexOf(text);
    if (start !== -1) return place(passage, { start, end: start + text.length }, true);
  }
  return undefined;
}

function findSimilar(text: string, passages: readonly Passage[]): Place | undefined {
  const pairs = new Set(bigrams(text));
  const candidates = passages
    .map((passage) => ({ passage, shared: new Set(bigrams(passage.text).filter((pair) => pairs.has(pair))).size }))
    .filter(({ shared }) => shared * 2 >= pairs.size)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 3);
  const aligned = candidates
    .map(({ passage }) => ({ passage, nearest: findNearest(passage.text, text) }))
    .toSorted((a, b) => a.nearest.distance - b.nearest.distance)[0];
  if (!aligned || aligned.nearest.distance * 4 > text.length) return undefined;
  return place(aligned.passage, aligned.nearest, false);
}

function place(passage: Passage, { start, end }: Span, exact: boolean): Place {
  return { passage: passage.number, span: { start, end }, label: passage.label, exact };
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
