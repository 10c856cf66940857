import { findItem } from '../../interview/find-item.ts';
import type { Interview, Library, Passage, Speaker } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { covers, mergeSpans, overlaps, type Span } from '../../transcript/span.ts';
import { compareQuote, type QuoteChange, type QuoteComparison } from './compare-quote.ts';
import { findNamed } from './find-named.ts';
import { saidTokens } from './said-tokens.ts';
import { wholeChanges } from './whole-changes.ts';
import { withoutSource } from './without-source.ts';

/** What a message says of a passage. */
export interface QuoteCheck {
  readonly comparison: QuoteComparison | undefined;
  /** What of the passage the message quotes word for word. */
  readonly quoted: readonly Span[];
  /** Whose words they are. */
  readonly speaker: Speaker;
  /** Whose the message says they are, where that is another one. */
  readonly named: Speaker | undefined;
}

/** In UTF-16 units. */
const longestText = 20_000;

/**
 * How a message's words, and whose it says they are, differ from the passage that they were found in; undefined for what is
 * nobody's words.
 * @param matches - where the search found them
 */
export function checkQuote(
  library: Library,
  id: string,
  { message, labels = '' }: { readonly message: string; readonly labels?: string | undefined },
  matches: readonly Span[],
): QuoteCheck | undefined {
  const found = findItem(library, id);
  if (found?.item.kind !== 'verbatim') return undefined;
  const { interview, item: passage } = found;
  const named = findNamed(interview.speakers, passage.speaker, [message, labels].join('\n'));
  return {
    ...compare(interview, passage, withoutSource(message, interview.speakers), matches),
    speaker: passage.speaker,
    named,
  };
}

function compare(
  interview: Interview,
  passage: Passage,
  message: string,
  matches: readonly Span[],
): Pick<QuoteCheck, 'comparison' | 'quoted'> {
  const { text, from } = textAround(interview, passage, matches);
  const compared = compareQuote(message, text);
  if (compared?.kind !== 'changed') {
    const places = compared && 'places' in compared ? compared.places : [];
    return { comparison: compared, quoted: within(places, from, passage.text.length) };
  }
  const words = saidTokens(text).map(({ span }) => span);
  // What is marked within a word is all of the word.
  const marked = (spans: readonly Span[]): readonly Span[] =>
    spans
      .map(({ start, end }) => ({ start: start + from, end: end + from }))
      .map((span) => [span, ...words.filter((word) => overlaps(word, span))])
      .map((all) => ({
        start: Math.min(...all.map(({ start }) => start)),
        end: Math.max(...all.map(({ end }) => end)),
      }));
  const doubtful = marked(passage.doubtful);
  const errata = marked(passage.errata.map(({ span }) => span));
  // What the text prints otherwise than it was said, and leaving out what may not be its speaker's, make nobody misquote.
  const isExcused = ({ place, said, written }: QuoteChange): boolean =>
    place !== undefined &&
    written !== '' &&
    ((said === '' && doubtful.some((span) => covers(span, place))) ||
      (saidTokens(said).length <= saidTokens(written).length + 1 && errata.some((span) => covers(span, place))));
  const changes = compared.changes.filter((change) => !isExcused(change));
  if (changes.length === 0) return { comparison: { kind: 'exact', places: [] }, quoted: [] };
  return { comparison: { kind: 'changed', changes: wholeChanges(changes, text) }, quoted: [] };
}

/** What of them stands in the passage, counted from its beginning. */
function within(places: readonly Span[], from: number, length: number): readonly Span[] {
  const moved = places.map(({ start, end }) => ({
    start: Math.max(0, start - from),
    end: Math.min(length, end - from),
  }));
  return mergeSpans(moved.filter(({ start, end }) => start < end));
}

/** The passage with what its speaker says right before and after; of one as long as a book, what is near the words found. */
function textAround(
  { passages }: Interview,
  passage: Passage,
  matches: readonly Span[],
): { readonly text: string; readonly from: number } {
  if (passage.text.length > longestText) {
    const start = Math.max(0, (matches[0]?.start ?? 0) - longestText / 2);
    return { text: passage.text.slice(start, start + longestText).toWellFormed(), from: -start };
  }
  const at = passages.indexOf(passage);
  const beside = (by: number): string => {
    const other = passages[at + by];
    if (other?.turn !== passage.turn || other.text.length > longestText / 2) return '';
    return quotableText(other).text;
  };
  const before = beside(-1);
  const lead = before === '' ? '' : `${before}\n`;
  return { text: `${lead}${passage.text}\n${beside(1)}`, from: lead.length };
}
