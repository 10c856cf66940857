import { mergeSpans, moveSpan, type Span } from '../../transcript/span.ts';
import { type AliasClass, findAliases } from '../index/find-aliases.ts';
import type { Folded } from '../language/fold.ts';
import type { Reading } from '../reading/reading.ts';
import { termsOf, type Wanted } from '../index/terms-of.ts';

export interface WantedTerms extends Wanted {
  readonly terms: ReadonlySet<string>;
}

/** The terms that speak for something that was asked for. */
export function wantedTerms(readings: readonly Reading[]): WantedTerms {
  const terms = new Set(
    readings.flatMap(({ groups, units }) =>
      groups
        .filter((group) => group.units.length > 0 && group.units.every((unit) => (units[unit] ?? 0) > 0))
        .flatMap((group) => group.alternatives.map(({ term }) => term)),
    ),
  );
  const firsts = new Set(Array.from(terms, (term) => String.fromCodePoint(term.codePointAt(0) ?? 0)));
  return { terms, has: (term) => terms.has(term), begins: (character) => firsts.has(character) };
}

/** In UTF-16 units: a text of so many is read whole; of a longer one, some places. */
const longText = 8000;

/**
 * Where a text holds any of the terms, in its source's offsets, in order and disjoint. Of a text as long as a chapter, not
 * all places, but the first of each term: nobody is shown hundreds.
 */
export function findMatches(folded: Folded, wanted: WantedTerms, classes: readonly AliasClass[]): Span[] {
  const forms = classes.filter(({ key }) => wanted.has(key));
  const windows =
    folded.text.length <= longText
      ? [{ start: 0, end: folded.text.length }]
      : windowsAround(folded.text, needlesOf(wanted, forms));
  const found = windows.flatMap((window) => matchesIn(folded.text, window, wanted, forms));
  return mergeSpans(found.map(({ start, end }) => folded.toSource({ start, end })));
}

/** What reaches to where the window was cut may be more than it seems. */
function matchesIn(text: string, window: Span, wanted: Wanted, forms: readonly AliasClass[]): Span[] {
  const stretch = text.slice(window.start, window.end);
  const first = window.start === 0 ? 0 : 1;
  const last = window.end === text.length ? stretch.length : stretch.length - 1;
  return [...termsOf(stretch, wanted), ...findAliases(stretch, forms)]
    .filter(({ start, end }) => start >= first && end <= last)
    .map((span) => moveSpan(span, window.start));
}

/** In UTF-16 units, before and behind a place. */
const reach = 200;
const mostPlaces = 5;
const mostWindows = 60;

/** Stretches around the first places that hold one of these, in order; the text's beginning where none does. */
function windowsAround(text: string, needles: readonly string[]): readonly Span[] {
  const windows = needles.flatMap((needle) => {
    const found: Span[] = [];
    for (let at = text.indexOf(needle); at !== -1 && found.length < mostPlaces; at = text.indexOf(needle, at + reach)) {
      found.push({ start: Math.max(0, at - reach), end: Math.min(text.length, at + needle.length + reach) });
    }
    return found;
  });
  return windows.length === 0 ? [{ start: 0, end: longText }] : mergeSpans(windows).slice(0, mostWindows);
}

/** What stands, letter for letter, where a term does, mostly: a number may be written in words, a name with a hyphen. */
function needlesOf({ terms }: WantedTerms, forms: readonly AliasClass[]): readonly string[] {
  const anchors = forms.flatMap((each) => each.forms.map(({ anchor }) => anchor));
  // A stem is the beginning of its words, but for a last y or i.
  const literal = Array.from(terms, (term) => term.replace(/^#|%$/g, '').replace(/(?<=[a-z]{2})[iy]$/, ''));
  return [...new Set([...literal.filter((term) => !term.startsWith('@')), ...anchors])].filter(Boolean);
}
