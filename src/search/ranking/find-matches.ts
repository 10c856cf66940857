import { mergeSpans, type Span } from '../../transcript/span.ts';
import { type AliasClass, findAliases } from '../index/find-aliases.ts';
import type { Folded } from '../language/fold.ts';
import type { Reading } from '../reading/reading.ts';
import { termsOf, type Wanted } from '../index/terms-of.ts';

/** The terms that speak for something that was asked for. */
export function wantedTerms(readings: readonly Reading[]): Wanted {
  const terms = new Set(
    readings.flatMap(({ groups, units }) =>
      groups
        .filter((group) => group.units.length > 0 && group.units.every((unit) => (units[unit] ?? 0) > 0))
        .flatMap((group) => group.alternatives.map(({ term }) => term)),
    ),
  );
  const firsts = new Set(Array.from(terms, (term) => String.fromCodePoint(term.codePointAt(0) ?? 0)));
  return { has: (term) => terms.has(term), begins: (character) => firsts.has(character) };
}

/** Where a text holds any of the terms, in its source's offsets, in order and disjoint. */
export function findMatches(folded: Folded, wanted: Wanted, classes: readonly AliasClass[]): Span[] {
  const found: Span[] = [
    ...termsOf(folded.text, wanted),
    ...findAliases(
      folded.text,
      classes.filter(({ key }) => wanted.has(key)),
    ),
  ];
  return mergeSpans(found.map(({ start, end }) => folded.toSource({ start, end })));
}
