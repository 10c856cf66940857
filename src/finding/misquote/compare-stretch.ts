import type { Span } from '../../transcript/span.ts';
import { findWindow, type PairPlaces, pairPlaces } from './find-window.ts';
import { type Fitted, fitWithin } from './fit-within.ts';
import { saidTokens, type SaidToken } from './said-tokens.ts';
import { isParted } from './is-parted.ts';
import { keptOf } from './kept-of.ts';

/** A place where what is said is not what was written; one of the two may be empty. Offsets of either text. */
export interface Difference {
  readonly said: Span;
  readonly written: Span;
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
 */
export function compareStretch(
  said: string,
  { text, tokens: written, keys, pairs }: WrittenText,
  loose: boolean,
): ComparedStretch | undefined {
  const all = saidTokens(said).slice(0, mostSaid);
  const saidKeys = all.map(({ key }) => key);
  const window = findWindow(saidKeys, pairs, keys.length);
  if (window === undefined) return undefined;
  const most = Math.min(mostEdits, Math.ceil(all.length * (loose ? 2 : 0.8)) + 1);
  const fitted = fitWithin(saidKeys, keys.slice(window.start, window.end), most);
  if (fitted === undefined) return undefined;
  const places = fitted.map((at) => (at < 0 ? at : at + window.start));
  const kept = keptOf({ said, tokens: all, places, text, written }, loose);
  if (kept === undefined) return undefined;
  const { from, until, first, last } = kept;
  return {
    differences: differencesOf(all.slice(0, until), { text, tokens: written }, { places, from, first, last }),
    same: places.slice(from, until).filter((at) => at >= 0).length,
    of: until - from,
    kept: spanOf(all.slice(from, until), 0),
    place: spanOf(written.slice(places[first], (places[last] ?? 0) + 1), 0),
  };
}

interface Matched {
  readonly places: Fitted;
  /** Of what is said: where it begins, and the first and the last that stand in the text. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
}

function differencesOf(
  said: readonly SaidToken[],
  { text, tokens: written }: Pick<WrittenText, 'text' | 'tokens'>,
  { places, from, first, last }: Matched,
): readonly Difference[] {
  // What is said before and after stands instead of as many words of the text; before, of the same clause.
  let begins = places[first] ?? 0;
  const earliest = Math.max(0, begins - (first - from));
  while (begins > earliest && !isParted(text, written, begins)) begins -= 1;
  const after = (places[last] ?? 0) + 1;
  const ends = Math.min(written.length, after + said.length - last - 1);
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
      });
    }
    [i, j] = [at + 1, place + 1];
  }
  return found;
}

function joined(tokens: readonly SaidToken[]): string {
  return tokens.map(({ key }) => key).join('');
}

function spanOf(tokens: readonly SaidToken[], otherwise: number): Span {
  return { start: tokens[0]?.span.start ?? otherwise, end: tokens.at(-1)?.span.end ?? otherwise };
}
