import { longestFirst, type Span } from '../../transcript/span.ts';
import { uniqueBy } from '../../interview/unique-by.ts';

/** The stretches that hold different words, longest first: what to look for in the other hits. */
export function distinctWords(text: string, matches: readonly Span[], most: number): readonly Span[] {
  const distinct = uniqueBy(matches, ({ start, end }) => text.substring(start, end).toLowerCase());
  return longestFirst(distinct).slice(0, most);
}

/** Where any of these words stands in the text, whatever its case; in order, disjoint; of each, the first hundred. */
export function findWords(text: string, words: readonly string[]): readonly Span[] {
  const lower = text.toLowerCase();
  // A few letters change length in lower case; then offsets would not be the text's own.
  if (lower.length !== text.length) return [];
  const spans = words.filter((word) => word !== '').flatMap((word) => occurrences(lower, word.toLowerCase()));
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const disjoint: Span[] = [];
  for (const span of ordered) if (span.start >= (disjoint.at(-1)?.end ?? 0)) disjoint.push(span);
  return disjoint;
}

/** Of each word: more than anybody is shown. */
const mostPlaces = 100;

function occurrences(text: string, word: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(word); at !== -1 && spans.length < mostPlaces; at = text.indexOf(word, at + word.length)) {
    spans.push({ start: at, end: at + word.length });
  }
  return spans;
}
