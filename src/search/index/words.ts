import { editDistance } from '../language/edit-distance.ts';
import { latinSound } from '../language/latin-sound.ts';
import { segmenter } from '../../transcript/segmenter.ts';

/** The words of a collection: what a mistyped one may have been meant to be. */
export interface Words {
  /** Of two Chinese characters and more, as the platform's own dictionary cuts them. */
  readonly hanWords: ReadonlySet<string>;
  addWord(word: string, term: string): void;
  addText(folded: string): void;
  /** Terms near an unknown word, best first, `closeness` in 0…1; at most eight. */
  findNear(word: string): readonly { readonly term: string; readonly closeness: number }[];
}

interface Known {
  readonly term: string;
  readonly sound: string;
}

export function collectWords(): Words {
  const hanWords = new Set<string>();
  const termByWord = new Map<string, Known>();
  return {
    hanWords,
    addWord: (word, term) => {
      if (!termByWord.has(word) && latin.test(word)) termByWord.set(word, { term, sound: latinSound(word) });
    },
    addText: (folded) => {
      for (const { segment } of segmenter.word.segment(folded)) if (hanWord.test(segment)) hanWords.add(segment);
    },
    findNear: (word) => findNear(word, termByWord),
  };
}

const latin = /^\p{sc=Latin}[\p{sc=Latin}\p{N}]+$/u;
const hanWord = /^\p{sc=Han}{2,8}$/u;
const most = 8;

/** One edit from four letters on, two from seven on; the beginning of a word; or the same sound. */
function findNear(word: string, termByWord: ReadonlyMap<string, Known>): { term: string; closeness: number }[] {
  if (word.length < 3 || !latin.test(word)) return [];
  const limit = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const sound = latinSound(word);
  const closenessByTerm = new Map<string, number>();
  for (const [candidate, known] of termByWord) {
    const { term } = known;
    const closeness = compare(word, sound === known.sound, candidate, limit);
    if (closeness > (closenessByTerm.get(term) ?? 0)) closenessByTerm.set(term, closeness);
  }
  return [...closenessByTerm]
    .map(([term, closeness]) => ({ term, closeness }))
    .toSorted((a, b) => b.closeness - a.closeness || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}

function compare(word: string, sameSound: boolean, candidate: string, limit: number): number {
  if (candidate.startsWith(word)) return 0.85;
  const edits = editDistance(word, candidate, 2);
  if (edits <= limit) return 1 - (edits / Math.max(word.length, candidate.length)) * 1.2;
  return word.length > 3 && edits <= 2 && sameSound ? 0.7 : 0;
}
