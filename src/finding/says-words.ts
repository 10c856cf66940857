import { foldTyped } from '../search/language/fold-typed.ts';
import type { Hit } from '../search/search.ts';
import { mergeSpans } from '../transcript/span.ts';

/** Whether a passage that was found says these very words, marks and spaces apart. */
export function saysWords({ item, matches }: Hit, words: string): boolean {
  if (item.kind !== 'verbatim') return false;
  const wanted = bareWords(words);
  return stretchesOf(item.text, matches, words.length).some((stretch) => bareWords(stretch).includes(wanted));
}

/** In UTF-16 units: a longer passage is read only around what was found in it. */
const longPassage = 8000;
/** What may stand between the words besides. */
const reach = 500;

function stretchesOf(text: string, matches: Hit['matches'], length: number): readonly string[] {
  if (text.length <= longPassage) return [text];
  const around = matches.map(({ start, end }) => ({ start: start - length - reach, end: end + length + reach }));
  return mergeSpans(around).map(({ start, end }) => text.substring(start, end));
}

function bareWords(text: string): string {
  return foldTyped(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
