import { latinSound } from '../language/latin-sound.ts';
import { segmenter } from '../../transcript/segmenter.ts';
import { findNear, type KnownWord, latinWord, type NearTerm } from './find-near.ts';
import { createShardedMap } from './sharded-map.ts';

/** The words of a collection: what a mistyped one may have been meant to be. */
export interface Words {
  /** Of two Chinese characters and more, as the platform's own dictionary cuts them. */
  readonly hanWords: ReadonlySet<string>;
  addWord(word: string, term: string): void;
  addText(folded: string): void;
  /** See find-near.ts. */
  findNear(word: string): readonly NearTerm[];
}

export function collectWords(): Words {
  const hanWords = new Set<string>();
  const termByWord = createShardedMap<KnownWord>();
  return {
    hanWords,
    addWord: (word, term) => {
      if (termByWord.get(word) === undefined && latinWord.test(word))
        termByWord.set(word, { term, sound: latinSound(word) });
    },
    addText: (folded) => {
      for (const { segment } of segmenter.word.segment(folded)) if (hanWord.test(segment)) hanWords.add(segment);
    },
    findNear: (word) => findNear(word, termByWord.entries()),
  };
}

const hanWord = /^\p{sc=Han}{2,8}$/u;
