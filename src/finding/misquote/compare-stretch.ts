import type { Span } from '../../transcript/span.ts';
import { findWindow, type PairPlaces, pairPlaces } from './find-window.ts';
import { type Fitted, fitWithin } from './fit-within.ts';
import { fitEnds } from './fit-ends.ts';
import { saidTokens, type SaidToken } from './said-tokens.ts';
import { isParted } from './is-parted.ts';
import { type KeptStretch, keptOf } from './kept-of.ts';

/** A place where what is said is not what was written; one of the two may be empty. Offsets of either text. */
export interface Difference {
  readonly said: Span;
  readonly written: Span;
  /** Whether nothing that is compared stands before it in what is said, or behind it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export interface ComparedStretch {
  /** In the text's order. */
  readonly differences: readonly Difference[];
  /** Tokens that are the same, of how many that are said. */
  readonly same: number;
  readonly of: number;
  /** What of the stretch was compared; what stands around it is talk. */
  readonly kept: Span;
  /** Where in the text it was found. */
  readonly place: Span;
  /** That, with what the message says otherwise before and behind it. */
  readonly covered: Span;
}

/** A longer one is compared so far. */
const mostSaid = 1500;
const mostEdits = 100;

/** A text as stretches are compared with it. */
export interface WrittenText {
  readonly text: string;
  readonly tokens: readonly SaidToken[];
  readonly keys: readonly string[];
  readonly pairs: PairPlaces;
}

export function toWrittenText(text: string): WrittenText {
  const tokens = saidTokens(text);
  const keys = tokens.map(({ key }) => key);
  return { text, tokens, keys, pairs: pairPlaces(keys) };
}

/**
 * How a stretch of what somebody says differs from the text it is from. Undefined where it is not found there, or in so
 * many places that it is no quotation of it.
 * @param loose - whether there may be talk around the words that are found, apart from them
 * @param after - in UTF-16 units of the text: only what stands behind is looked at
 */
export function compareStretch(
  said: string,
  { text, tokens: written, keys, pairs }: WrittenText,
  loose: boolean,
  after = 0,
): ComparedStretch | undefined {
  const all = saidTokens(said).slice(0, mostSaid);
  const saidKeys = all.map(({ key }) => key);
  const window = findWindow(saidKeys, pairs, { start: skipped(written, after), end: keys.length });
  if (window === undefined) return undefined;
  const most = Math.min(mostEdits, Math.ceil(all.length * (loose ? 2 : 0.8)) + 1);
  const fitted = fitWithin(saidKeys, keys.slice(window.start, window.end), most);
  if (fitted === undefined) return undefined;
  const found = fitted.map((at) => (at < 0 ? at : at + window.start));
  const fit = fitEnds({ said, tokens: all, places: found, text, written });
  const kept = keptOf({ said, tokens: all, places: fit, text, written }, loose);
  if (kept === undefined) return undefined;
  const { from, until } = kept;
  const places = withoutStrays(fit, kept);
  const first = places.findIndex((at, i) => i >= from && at >= 0);
  const last = places.slice(0, until).findLastIndex((at) => at >= 0);
  const differences = differencesOf(
    all.slice(0, until),
    { text, tokens: written },
    { places, from, first, last, isWhole: isEnded(said, all[until - 1]) },
  );
  const place = spanOf(written.slice(places[first], (places[last] ?? 0) + 1), 0);
  return {
    differences,
    same: places.slice(from, until).filter((at) => at >= 0).length,
    of: until - from,
    kept: spanOf(all.slice(from, until), 0),
    place,
    covered: {
      start: Math.min(place.start, differences[0]?.written.start ?? place.start),
      end: Math.max(place.end, differences.at(-1)?.written.end ?? place.end),
    },
  };
}

function skipped(tokens: readonly SaidToken[], after: number): number {
  if (after === 0) return 0;
  const at = tokens.findIndex(({ span }) => span.start >= after);
  return at < 0 ? tokens.length : at;
}

/** In tokens: a word that stands farther from the quote than this, besides twice the words between, is none of it. */
const nearby = 8;

function withoutStrays(places: Fitted, { first, last }: KeptStretch): Fitted {
  const [begins, ends] = [places[first] ?? 0, places[last] ?? 0];
  return places.map((at, i) => {
    if (i < first) return at >= begins - 2 * (first - i) - nearby ? at : -1;
    return i <= last || at <= ends + 2 * (i - last) + nearby ? at : -1;
  });
}

interface Matched {
  readonly places: Fitted;
  /** Of what is said: where it begins, and the first and the last that stand in the text. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
  /** Whether its sentence ends with it. */
  readonly isWhole: boolean;
}

function differencesOf(
  said: readonly SaidToken[],
  { text, tokens: written }: Pick<WrittenText, 'text' | 'tokens'>,
  { places, from, first, last, isWhole }: Matched,
): readonly Difference[] {
  // What is said before and after stands instead of as many words of the text; before, of the same clause.
  let begins = places[first] ?? 0;
  const earliest = Math.max(0, begins - (first - from));
  while (begins > earliest && !isParted(text, written, begins)) begins -= 1;
  const after = (places[last] ?? 0) + 1;
  const behind = said.length - last - 1;
  const ends = (isWhole && endOfClause(text, written, after, behind)) || Math.min(written.length, after + behind);
  const found: Difference[] = [];
  let [i, j] = [from, begins];
  for (let at = from; at <= said.length; at += 1) {
    const place = at === said.length ? ends : (places[at] ?? -1);
    if (place < 0) continue;
    const mine = said.slice(i, at);
    const theirs = written.slice(j, place);
    if (joined(mine) !== joined(theirs)) {
      found.push({
        said: spanOf(mine, said[i - 1]?.span.end ?? said[at]?.span.start ?? 0),
        written: spanOf(theirs, written[j - 1]?.span.end ?? 0),
        opens: i === from,
        closes: at === said.length,
      });
    }
    [i, j] = [at + 1, place + 1];
  }
  return found;
}

function isEnded(said: string, last: SaidToken | undefined): boolean {
  return last !== undefined && /^\s*[。！？.!?]/u.test(said.slice(last.span.end));
}

/** What stands instead of the end of a sentence ends a clause, too, where one ends near. */
function endOfClause(text: string, written: readonly SaidToken[], after: number, behind: number): number | undefined {
  if (behind === 0) return undefined;
  for (let at = after; at <= Math.min(written.length, after + 2 * behind + 2); at += 1) {
    if (at > after && (at === written.length || isParted(text, written, at))) return at;
  }
  return undefined;
}

function joined(tokens: readonly SaidToken[]): string {
  return tokens.map(({ key }) => key).join('');
}

function spanOf(tokens: readonly SaidToken[], otherwise: number): Span {
  return { start: tokens[0]?.span.start ?? otherwise, end: tokens.at(-1)?.span.end ?? otherwise };
}
