import { fold } from '../../search/language/fold.ts';
import type { Span } from '../../transcript/span.ts';

/** A word, or a Chinese character, as it is compared, and where it stands in the text. */
export interface SaidToken {
  readonly key: string;
  readonly span: Span;
}

/** What is written as one, with its apostrophes; of what is written without spaces each character. */
const token =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+(?:['’][[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+)*/gv;

/** What a text says, without what typing varies: marks, spaces, case, width, the kind of Chinese characters. */
export function saidTokens(text: string): readonly SaidToken[] {
  const folded = fold(text);
  return [...folded.text.matchAll(token)].map(({ 0: word, index }) => ({
    key: word.replace(/['’]/gu, ''),
    span: folded.toSource({ start: index, end: index + word.length }),
  }));
}
