import { segmenter } from '../../transcript/segmenter.ts';
import type { Span } from '../../transcript/span.ts';
import { leastWidth, saidStretches, width } from '../searchable-parts.ts';
import { saidTokens } from './said-tokens.ts';
import { withoutRepeats } from './without-repeats.ts';
import { compareStretch, type ComparedStretch, toWrittenText, type WrittenText } from './compare-stretch.ts';

/** What stands in a message otherwise than in the text, with what the text says right before and after. */
export interface QuoteChange {
  readonly before: string;
  readonly said: string;
  readonly written: string;
  readonly after: string;
  /** Where in the text it stands; absent where nothing there is like it. */
  readonly place?: Span;
  /** Whether nothing that is compared stands before it in the message, or behind it. */
  readonly opens?: boolean;
  readonly closes?: boolean;
}

/** exact: word for word · part: so much of it, beside other words · changed: a quotation with differences, in the text's order · close: about the same, in other words */
export type QuoteComparison =
  | { readonly kind: 'exact'; readonly places: readonly Span[] }
  | { readonly kind: 'part'; readonly words: string; readonly places: readonly Span[] }
  | { readonly kind: 'changed'; readonly changes: readonly QuoteChange[] }
  | { readonly kind: 'close' };

/** Of what is said, so much has to be the text's for it to be a quotation. */
const quotes = 0.6;
/** Whoever says less of it in the same words may speak of it in another language. */
const alike = 0.2;
const mostSentences = 40;

/**
 * How the words of a message differ from the passage it was found in: marks, spaces, case, width and the kind of Chinese
 * apart, and what an ellipsis or brackets say was cut. Of several quotes in it, a wrong one, or the one that says most of the
 * passage.
 * Undefined where there is nothing to compare: too few words, another language.
 */
export function compareQuote(message: string, text: string): QuoteComparison | undefined {
  const { quoted, stretches } = saidStretches(message);
  const written = toWrittenText(text);
  const all = stretches
    .flatMap((stretch) => compareStretches(withoutRepeats(stretch, written), written, quoted) ?? [])
    .filter(({ said }) => said >= leastWidth)
    .toSorted((a, b) => b.same * Number(isQuote(b)) - a.same * Number(isQuote(a)) || b.same - a.same);
  const [best] = all;
  if (best === undefined) return undefined;
  if (!isQuote(best)) return best.same / best.of >= alike ? { kind: 'close' } : undefined;
  const wrong = all.find((each) => isQuote(each) && each.changes.length > 0);
  if (wrong !== undefined) return { kind: 'changed', changes: wrong.changes };
  if (!all.every((each) => !isQuote(each) || each.isInOrder)) return { kind: 'close' };
  if (quoted || best.rest === '') return { kind: 'exact', places: best.places };
  return best.kept === undefined ? undefined : { kind: 'part', words: best.kept, places: best.places };
}

interface Compared {
  readonly changes: readonly QuoteChange[];
  readonly same: number;
  readonly of: number;
  /** In columns. */
  readonly said: number;
  /** Whether its parts follow each other as the text has them. */
  readonly isInOrder: boolean;
  /** What stands around what was compared and could be taken for part of it. */
  readonly rest: string;
  /** What was compared, where that is one stretch. */
  readonly kept: string | undefined;
  /** Where in the text it stands. */
  readonly places: readonly Span[];
}

function isQuote({ same, of }: Pick<Compared, 'same' | 'of'>): boolean {
  return same >= of * quotes;
}

/** Cut at what says that something was left out, or put in by another. */
const cut = /\[[^\][]{0,60}\]|［[^］［]{0,60}］|…|\.{3}|。{3}/u;

/** Of what a quote marks, its parts; of a message that marks none, the sentences that the text says, or else all of it. */
function compareStretches(stretch: string, written: WrittenText, quoted: boolean): Compared | undefined {
  if (quoted) return compareParts(stretch.split(cut), written, false);
  const { said, around } = saidParts(stretch, written);
  const parts = said.length > 0 ? said.map(({ part }) => part) : stretch.split(cut);
  const compared = compareParts(parts, written, true);
  if (compared === undefined) return undefined;
  const gaps = said.flatMap(({ place, follows }, at) => {
    const before = said[at - 1];
    if (before === undefined || follows !== 'sentence') return [];
    const span = { start: before.place.end, end: place.start };
    return span.start >= span.end || width(written.text.slice(span.start, span.end)) === 0
      ? []
      : [omission(written.text, span)];
  });
  return {
    ...compared,
    changes: [...compared.changes, ...(compared.isInOrder ? gaps : [])].toSorted(
      (a, b) => (a.place?.start ?? written.text.length) - (b.place?.start ?? written.text.length),
    ),
    rest: mistakable([around, compared.rest].join('\n'), written.text),
    kept: said.some(({ follows }) => follows === 'talk') ? undefined : compared.kept,
  };
}

interface SaidPart {
  readonly part: string;
  readonly place: Span;
  /** What parts it from the one before. */
  readonly follows: 'sentence' | 'cut' | 'talk';
}

const fewWords = 2;

function saidParts(
  stretch: string,
  written: WrittenText,
): { readonly said: readonly SaidPart[]; readonly around: string } {
  const sentences = [...segmenter.sentence.segment(stretch)].slice(0, mostSentences);
  const parts = sentences.flatMap(({ segment }) => segment.split(cut).map((part, at) => ({ part, isCut: at > 0 })));
  let after = 0;
  const all = parts.map((each) => {
    const found = saidPlace(each.part, written, after);
    after = found?.place.end ?? after;
    return { ...each, place: found?.covered };
  });
  const said: SaidPart[] = [];
  let follows: SaidPart['follows'] = 'sentence';
  for (const { part, isCut, place } of all) {
    if (isCut && follows !== 'talk') follows = 'cut';
    if (place !== undefined) {
      said.push({ part, place, follows });
      follows = 'sentence';
    } else if (said.length > 0 && width(part) > 0) follows = 'talk';
  }
  const around = all.filter(({ place }) => place === undefined).map(({ part }) => part);
  return { said, around: around.join('\n') };
}

/** Where the text says it; undefined where most of it is not the text's. */
function saidPlace(part: string, written: WrittenText, after: number): ComparedStretch | undefined {
  const found = compareNext(part, written, true, after);
  if (found === undefined || !isQuote(found) || found.same <= fewWords) return undefined;
  const isTelling = width(part.slice(found.kept.start, found.kept.end)) >= leastWidth;
  return isTelling || found.same * 2 >= saidTokens(part).length ? found : undefined;
}

/** Of the places that say as much of it, the one behind what was said before. */
function compareNext(part: string, written: WrittenText, loose: boolean, after: number): ComparedStretch | undefined {
  const found = compareStretch(part, written, loose);
  if (found === undefined || found.place.start >= after) return found;
  const next = compareStretch(part, written, loose, after);
  return next !== undefined && next.same >= found.same ? next : found;
}

function omission(text: string, span: Span): QuoteChange {
  const trimmed = saidTokens(text.slice(span.start, span.end));
  const place = {
    start: span.start + (trimmed[0]?.span.start ?? 0),
    end: span.start + (trimmed.at(-1)?.span.end ?? 0),
  };
  return toChange(text, place, '');
}

/** Without whoever is said to say it, and without words in another script than the text's. */
function mistakable(rest: string, text: string): string {
  const bare = rest.replace(/^[^\n:：]{0,40}[:：]/gmu, '');
  const words = /\p{sc=Han}/u.test(text) ? /[\p{sc=Han}\p{Lu}\p{N}]/u : /[[\p{L}\p{N}]--\p{sc=Han}]/v;
  return words.test(bare) ? bare : '';
}

function compareParts(all: readonly string[], written: WrittenText, loose: boolean): Compared | undefined {
  const parts = all.filter((part) => width(part) > 0);
  let after = 0;
  const compared = parts.map((part) => {
    const each = compareNext(part, written, loose, after);
    after = each?.place.end ?? after;
    return { part, found: each };
  });
  const found = compared.flatMap(({ part, found: each }) => (each === undefined ? [] : [{ part, each }]));
  if (found.length === 0) return undefined;
  // Of what is not found, every word counts as another.
  const lost = compared.filter((each) => each.found === undefined).map(({ part }) => part);
  const kept = found.map(({ part, each }) => part.slice(each.kept.start, each.kept.end));
  const telling = found.filter(({ each }) => each.same > fewWords).map(({ each }) => each.place);
  return {
    changes: [
      ...found.flatMap(({ part, each }) => changesOf(part, written.text, each)),
      ...lost.map((part) => ({ before: '', said: part.trim(), written: '', after: '' })),
    ],
    same: found.reduce((sum, { each }) => sum + each.same, 0),
    of:
      found.reduce((sum, { each }) => sum + each.of, 0) + lost.reduce((sum, part) => sum + saidTokens(part).length, 0),
    said: [...kept, ...lost].reduce((sum, part) => sum + width(part), 0),
    isInOrder: telling.every(({ start }, at) => start >= (telling[at - 1]?.end ?? 0)),
    rest: found.map(({ part, each }) => `${part.slice(0, each.kept.start)}\n${part.slice(each.kept.end)}`).join('\n'),
    kept: kept.join('…'),
    places: found.map(({ each }) => each.place),
  };
}

/** In UTF-16 units. */
const context = 24;
const mostWords = 5;

function changesOf(said: string, text: string, { differences, place }: ComparedStretch): readonly QuoteChange[] {
  return differences.map(({ said: mine, written, opens, closes }) => {
    const change = toChange(text, written, said.slice(mine.start, mine.end));
    // What stands around the quote the message does not say.
    const before = change.before.slice(Math.max(0, change.before.length - Math.max(0, written.start - place.start)));
    const after = change.after.slice(0, Math.max(0, place.end - written.end));
    return { ...change, before, after, opens, closes };
  });
}

function toChange(text: string, place: Span, said: string): QuoteChange {
  return {
    before: lastWords(text.slice(Math.max(0, place.start - context), place.start)),
    said,
    written: text.slice(place.start, place.end),
    after: firstWords(text.slice(place.end, place.end + context)),
    place,
  };
}

function wordsIn(text: string): readonly string[] {
  return [...segmenter.word.segment(text.toWellFormed())].map(({ segment }) => segment);
}

/** Without the word that may have been cut, of the same line, and no more than a few. */
function lastWords(text: string): string {
  const words = wordsIn(text).slice(1).slice(-mostWords).join('');
  return (words.split('\n').at(-1) ?? '').trimStart();
}

function firstWords(text: string): string {
  const words = wordsIn(text).slice(0, -1).slice(0, mostWords).join('');
  return (words.split('\n')[0] ?? '').trimEnd();
}
