import { englishWeight } from '../language/english-weight.ts';
import { findInitials } from './read-pinyin.ts';
import type { Alternative, ReadingBuilder } from './reading-builder.ts';
import { stem } from '../language/stem.ts';
import { partsOf, type Term, wholeWord } from '../index/terms-of.ts';
import type { Token } from '../language/tokenise.ts';

/** A word says about as much as two characters. */
const wordImportance = 2;

/** A word as typed, in its parts or joined to its neighbour, by another name, or else what it was meant to be. */
export function readWord(token: Token, text: string, words: readonly Token[], builder: ReadingBuilder): void {
  const whole = wholeWord(token.text, token.start);
  const parts = partsOf(token.text, token.start);
  if (parts.length > 0 && !builder.has(whole.term)) {
    for (const part of parts) readPart(part, [], builder);
  } else {
    readPart(whole, joinedTo(token, text, words, builder), builder);
  }
}

function readPart(word: Required<Term>, together: readonly Alternative[], builder: ReadingBuilder): void {
  const weight = builder.literal || together.length > 0 ? 1 : englishWeight(word.word);
  if (weight === 0) return;
  const known = [
    ...(builder.has(word.term) ? [{ term: word.term, worth: 1 }] : []),
    ...together,
    ...builder.aliasesOf(word),
  ];
  const near = known.length > 0 || builder.weights.guess === 0 ? [] : builder.index.words.findNear(word.word);
  const alternatives =
    known.length > 0 ? known : near.map(({ term, closeness }) => ({ term, worth: builder.weights.guess * closeness }));
  if (alternatives.length === 0 && findInitials(word.word, builder)) return;
  const unit = builder.addUnit(weight * wordImportance * builder.rarityOf(alternatives));
  builder.addGroup(alternatives, weight * wordImportance, [unit]);
}

/** "open ai" is also OpenAI. */
function joinedTo(token: Token, text: string, words: readonly Token[], builder: ReadingBuilder): Alternative[] {
  const at = words.indexOf(token);
  const terms = [at - 1, at].flatMap((first) => {
    const [left, right] = [words[first], words[first + 1]];
    if (left === undefined || right === undefined || text.slice(left.end, right.start) !== ' ') return [];
    return [stem(wholeWord(left.text, 0).word + wholeWord(right.text, 0).word)];
  });
  return terms.filter((term) => builder.has(term)).map((term) => ({ term, worth: 1 }));
}
