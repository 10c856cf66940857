import { covers, type Span } from '../../transcript/span.ts';
import { findNumbers } from './find-numbers.ts';

/** A stretch of a folded text. `han` is any script written without spaces, `word` any other; a `number` is its value. */
export interface Token extends Span {
  readonly kind: 'han' | 'word' | 'number';
  readonly text: string;
}

/** By their beginning. What a number is written with stays part of its `han` run too, but not of a `word`. */
export function tokenise(text: string): Token[] {
  const numbers = findNumbers(text);
  const tokens: Token[] = numbers.map(({ value, start, end }) => ({ kind: 'number', text: `#${value}`, start, end }));
  // Both are in order, and disjoint.
  let next = 0;
  for (const { 0: written, index, groups } of text.matchAll(runs)) {
    const span = { start: index, end: index + written.length };
    while ((numbers[next]?.end ?? Infinity) <= span.start) next += 1;
    const number = numbers[next];
    if (groups?.['han'] !== undefined) tokens.push({ kind: 'han', text: written, ...span });
    else if (number === undefined || !covers(number, span)) tokens.push({ kind: 'word', text: written, ...span });
  }
  return tokens.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const spaceless = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}`;
const letter = String.raw`[[\p{L}\p{M}\p{N}]--[${spaceless}]]`;
const runs = new RegExp(String.raw`(?<han>[${spaceless}]+)|${letter}+(?:[.+\-\/'’&]${letter}+)*(?:\+\+|#)?`, 'gv');
