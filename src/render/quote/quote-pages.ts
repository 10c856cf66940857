import type { Erratum, Interview, Library, Passage } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { shownErrata } from '../../interview/shown-errata.ts';
import type { Slices } from '../../slices.ts';
import { isolated } from '../../foreign-text.ts';
import { moveSpan, type Span, spansInside } from '../../transcript/span.ts';
import { pageLengths } from '../layout.ts';
import { shares } from '../limits.ts';
import { escapedLength } from '../text/fit-line.ts';
import { splitText } from '../text/fit-text.ts';
import { type MatchMark, markMatches } from '../text/mark-matches.ts';

export interface QuoteText {
  readonly interview: Interview;
  readonly passage: Passage;
  /** To be marked. */
  readonly matches: readonly Span[];
  /** What was found, to be marked in what others say around it. */
  readonly words?: readonly string[];
  /** What of the passage to show; absent: all of it. */
  readonly window?: Span;
  /** Whether what was asked or replied says nothing of it, and is left out. */
  readonly alone?: boolean;
}

/** A passage in pages, each drawn when it is asked for: one as long as a book has thousands, and a reader sees one. */
export interface QuotePages {
  readonly count: number;
  /** Whether words in doubt were left out. */
  readonly leftOut: boolean;
  /** Ready to show, without the space at its ends: escaped, marked, words in doubt left out. From 0. */
  readonly page: (place: number, mark?: MatchMark) => string;
  /** Its UTF-16 units, with its marks. */
  readonly lengthOf: (place: number) => number;
  /** Those that touch words of the page. */
  readonly errataOf: (place: number) => readonly Erratum[];
}

/** Where a text is cut into pages, and how long each is, escaped and trimmed, without marks. */
interface Cuts {
  readonly ends: readonly number[];
  readonly lengths: readonly number[];
}

/** More marks than this would be no help to a reader. */
const mostMarks = 20;

/** In pages of at most so many UTF-16 units, marks apart. Together they hold the whole passage. */
export function quotePages({ passage, matches, window }: QuoteText, limit: number): QuotePages {
  const { text, marks, leftOut } = quotableText(passage, matches.slice(0, mostMarks), window);
  const { ends, lengths } = cutsOf(passage, text, limit, window);
  const spanOf = (place: number): Span => ({ start: ends[place - 1] ?? 0, end: ends[place] ?? 0 });
  const page = (place: number, mark?: MatchMark): string => {
    const span = spanOf(place);
    const inside = spansInside(marks, span).map((mark) => moveSpan(mark, -span.start));
    return isolated(markMatches(text.substring(span.start, span.end), inside, mark).trim());
  };
  return {
    count: ends.length,
    leftOut,
    page,
    errataOf: (place) => shownErrata(passage, window, spanOf(place)),
    lengthOf: (place) => (spansInside(marks, spanOf(place)).length > 0 ? page(place).length : (lengths[place] ?? 0)),
  };
}

/** In UTF-16 units: a longer passage takes so long to be cut that nobody should wait for it. */
const longPassage = 20_000;

/** People turn pages again and again. By passage, limit and window. */
const known = new WeakMap<Passage, Map<string, Cuts>>();

function cutsOf(passage: Passage, text: string, limit: number, window: Span | undefined): Cuts {
  // Escaped, it is twice as long at most.
  if (text.length * 2 <= limit) return { ends: [text.length], lengths: [escapedLength(text.trim())] };
  const ofPassage = known.get(passage) ?? new Map<string, Cuts>();
  known.set(passage, ofPassage);
  const key = keyOf(limit, window);
  const cuts = ofPassage.get(key) ?? cut(text, limit);
  ofPassage.set(key, cuts);
  return cuts;
}

function keyOf(limit: number, window: Span | undefined): string {
  return JSON.stringify([limit, window?.start, window?.end]);
}

function cut(text: string, limit: number): Cuts {
  const cuts = startCuts();
  for (const piece of splitText(text, limit, escapedLength)) cuts.add(piece);
  return cuts;
}

function startCuts(): Cuts & { add(piece: string): void } {
  const ends: number[] = [];
  const lengths: number[] = [];
  let end = 0;
  return {
    ends,
    lengths,
    add(piece) {
      ends.push((end += piece.length));
      lengths.push(escapedLength(piece.trim()));
    },
  };
}

/** Of a passage alone, and of one among others, under its speaker's name. */
const usualLimits = Object.values(pageLengths).flatMap((page) => [page, page - shares.name]);

/** Cuts passages that are as long as a book before anybody waits for a page of them. */
export async function prepareLongPassages({ interviews }: Pick<Library, 'interviews'>, slices: Slices): Promise<void> {
  for (const passage of interviews.flatMap(({ passages }) => passages)) {
    if (passage.text.length <= longPassage) continue;
    const ofPassage = new Map<string, Cuts>();
    for (const limit of usualLimits) {
      const cuts = startCuts();
      for (const piece of splitText(quotableText(passage).text, limit, escapedLength)) {
        cuts.add(piece);
        if (slices.over()) await slices.next();
      }
      ofPassage.set(keyOf(limit, undefined), cuts);
    }
    known.set(passage, ofPassage);
  }
}
