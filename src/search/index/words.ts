import { segmenter } from '../../transcript/segmenter.ts';
import { createNearWords, type NearTerm, type NearWords } from './near-words.ts';
import { createShardedMap } from './sharded-map.ts';

/** The words of a collection: what a mistyped one may have been meant to be. */
export interface Words {
  /** Of two Chinese characters and more, as the platform's own dictionary cuts them. */
  readonly hanWords: ReadonlySet<string>;
  addWord(word: string, term: string): void;
  addText(folded: string): void;
  /** See near-words.ts. Nothing for what is no Latin word of three letters and more. */
  findNear(word: string): readonly NearTerm[];
  /** See near-words.ts. */
  consider: NearWords['consider'];
}

export function collectWords(): Words {
  const hanWords = new Set<string>();
  const known = createShardedMap<true>();
  const latinWords = createNearWords();
  return {
    hanWords,
    addWord: (word, term) => {
      if (known.get(word) !== undefined || !latinWord.test(word)) return;
      known.set(word, true);
      latinWords.add(word, term);
    },
    addText: (folded) => {
      for (const { segment } of segmenter.word.segment(folded)) if (hanWord.test(segment)) hanWords.add(segment);
    },
    findNear: (word) => (word.length < 3 || !latinWord.test(word) ? [] : latinWords.find(word)),
    consider: (word, edits, take) => latinWords.consider(word, edits, take),
  };
}

const latinWord = /^\p{sc=Latin}[\p{sc=Latin}\p{N}]+$/u;
const hanWord = /^\p{sc=Han}{2,8}$/u;
