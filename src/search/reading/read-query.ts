import type { SearchIndex } from '../index/build-index.ts';
import type { Reading } from './reading.ts';
import { readHan } from './read-han.ts';
import { readNumber } from './read-number.ts';
import { readPinyin } from './read-pinyin.ts';
import { readWord } from './read-word.ts';
import { startReading } from './reading-builder.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Weights } from '../ranking/weights.ts';

/** @param folded - the query, folded, the names of speakers blanked out */
export function readQuery(folded: string, index: SearchIndex, weights: Weights): Reading {
  const reading = readTokens(folded, index, weights, false);
  return reading.units.some((importance) => importance > 0) ? reading : readTokens(folded, index, weights, true);
}

function readTokens(folded: string, index: SearchIndex, weights: Weights, literal: boolean): Reading {
  const builder = startReading(folded, index, weights, literal);
  const tokens = tokenise(folded);
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const words = tokens.filter(({ kind }) => kind === 'word');
  const sounded = readPinyin(folded, words, builder);
  for (const token of tokens) {
    if (token.kind === 'number') readNumber(token, builder);
    else if (token.kind === 'han') readHan(token, numbers, builder);
    else if (!sounded.has(token)) readWord(token, folded, words, builder);
  }
  return builder.finish();
}
