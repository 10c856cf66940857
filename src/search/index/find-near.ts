import { editDistance } from '../language/edit-distance.ts';
import { latinSound } from '../language/latin-sound.ts';

/** A word of the collection, and how it sounds. */
export interface KnownWord {
  readonly term: string;
  readonly sound: string;
}

export interface NearTerm {
  readonly term: string;
  /** 0…1. */
  readonly closeness: number;
}

export const latinWord = /^\p{sc=Latin}[\p{sc=Latin}\p{N}]+$/u;
const most = 8;

/**
 * Terms that a mistyped word may have been meant to be, best first, at most eight. Near is one edit from four letters on,
 * two from seven on; the beginning of a word; or the same sound.
 */
export function findNear(
  word: string,
  known: Iterable<readonly [word: string, known: KnownWord]>,
): readonly NearTerm[] {
  if (word.length < 3 || !latinWord.test(word)) return [];
  const limit = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const sound = latinSound(word);
  const closenessByTerm = new Map<string, number>();
  for (const [candidate, { term, sound: other }] of known) {
    const closeness = compare(word, sound === other, candidate, limit);
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
