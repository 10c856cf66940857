import { append } from '../../transcript/append.ts';
import type { Span } from '../../transcript/span.ts';
import { stem } from '../language/stem.ts';
import { tokenise } from '../language/tokenise.ts';

/** What an index is keyed by, with where it stands: `护城`, `护`, `moat`, `#100000`. */
export interface Term extends Span {
  readonly term: string;
  /** The word before stemming, for words. */
  readonly word?: string;
}

/** Which terms to look for: `begins` tells quickly whether any begins with this character. */
export interface Wanted {
  has(term: string): boolean;
  begins(character: string): boolean;
}

const everything: Wanted = { has: () => true, begins: () => true };

/**
 * The terms of a folded text that are wanted: characters and overlapping pairs, stemmed words and their parts,
 * numbers by value.
 */
export function termsOf(text: string, wanted: Wanted = everything): Term[] {
  const terms: Term[] = [];
  let before: Term | undefined;
  for (const { kind, text: written, start, end } of tokenise(text)) {
    if (kind === 'number') terms.push({ term: written, start, end });
    else if (kind === 'han') addHanTerms(written, start, wanted, terms);
    else {
      const word = wholeWord(written, start);
      terms.push(word);
      append(terms, partsOf(written, start));
      // "GPU Direct" is also GPUDirect.
      if (before !== undefined && before.end + 1 === start && text[before.end] === ' ') {
        terms.push({ term: stem(`${before.word}${word.word}`), start: before.start, end });
      }
      before = word;
    }
  }
  return wanted === everything ? terms : terms.filter(({ term }) => wanted.has(term));
}

/** Without the marks inside it: `x.ai` is `xai`. */
export function wholeWord(written: string, start: number): Required<Term> {
  const word = written.replaceAll(/[.\-/'’&]/g, '');
  return { term: stem(word), word, start, end: start + written.length };
}

/** The parts of a compound such as `mv-link`; none for a plain word. */
export function partsOf(written: string, offset: number): Required<Term>[] {
  const parts = [...written.matchAll(/[^.\-/'’&]+/g)];
  if (parts.length < 2) return [];
  return parts
    .filter(({ 0: part }) => part.length > 1 && !/^\d+$/.test(part))
    .map(({ 0: part, index }) => wholeWord(part, offset + index));
}

/** Characters with their places, by code point. */
export function charactersOf(run: string, offset: number): { character: string; start: number; end: number }[] {
  let end = offset;
  return Array.from(run, (character) => {
    const start = end;
    end += character.length;
    return { character, start, end };
  });
}

function addHanTerms(run: string, offset: number, wanted: Wanted, terms: Term[]): void {
  let start = offset;
  let before = '';
  for (const character of run) {
    const end = start + character.length;
    if (wanted.has(character)) terms.push({ term: character, start, end });
    if (before !== '' && wanted.begins(before)) {
      terms.push({ term: before + character, start: start - before.length, end });
    }
    before = character;
    start = end;
  }
}
