import { editDistance } from '../language/edit-distance.ts';
import { latinSound } from '../language/latin-sound.ts';

/** Latin words, and what a mistyped one may have been meant to be. */
export interface NearWords {
  /** Each once. */
  add(word: string, term: string): void;
  /**
   * Terms that a word may have been meant to be, best first, at most eight. Near is one edit from four letters on, two from
   * seven on; the beginning of a word; or the same sound within two edits.
   */
  find(word: string): readonly NearTerm[];
}

export interface NearTerm {
  readonly term: string;
  /** 0…1. */
  readonly closeness: number;
}

/** Words of one length, and of each which letters it has. */
interface Shelf {
  readonly words: string[];
  readonly terms: string[];
  readonly letters: number[];
}

const most = 8;
const mostEdits = 2;
const mostRemembered = 256;

/**
 * Of hundreds of thousands of words only those are compared whose letters are not too different: an edit adds one at most
 * and takes away one. Asking that of a word takes some nanoseconds, and leaves one in a hundred.
 */
export function createNearWords(): NearWords {
  const shelves: Shelf[] = [];
  // One query asks for the same word in several readings, and somebody who types it again with every letter.
  const remembered = new Map<string, readonly NearTerm[]>();

  function search(word: string): readonly NearTerm[] {
    const letters = lettersOf(word);
    const closenessByTerm = new Map<string, number>();
    const consider = (candidate: string, term: string): void => {
      const closeness = compare(word, candidate);
      if (closeness > (closenessByTerm.get(term) ?? 0)) closenessByTerm.set(term, closeness);
    };
    const shortest = word.length < 4 ? word.length : word.length - mostEdits;
    for (const { words, terms, letters: all } of shelves.slice(shortest)) {
      const mayBeEdited = word.length > 3 && (words[0]?.length ?? 0) <= word.length + mostEdits;
      for (let at = 0; at < all.length; at += 1) {
        const theirs = all[at] ?? 0;
        const lacking = letters & ~theirs;
        if (lacking === 0 || (mayBeEdited && hasTwoAtMost(lacking) && hasTwoAtMost(theirs & ~letters)))
          consider(words[at] ?? '', terms[at] ?? '');
      }
    }
    return bestOf(closenessByTerm);
  }

  return {
    add(word, term) {
      while (shelves.length <= word.length) shelves.push({ words: [], terms: [], letters: [] });
      const shelf = shelves[word.length];
      shelf?.words.push(word);
      shelf?.terms.push(term);
      shelf?.letters.push(lettersOf(word));
      if (remembered.size > 0) remembered.clear();
    },
    find(word) {
      const known = remembered.get(word) ?? search(word);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(word, known);
      return known;
    },
  };
}

/** A bit for each letter that a word has; letters may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function hasTwoAtMost(bits: number): boolean {
  const butOne = bits & (bits - 1);
  return (butOne & (butOne - 1)) === 0;
}

function compare(word: string, candidate: string): number {
  if (candidate.startsWith(word)) return 0.85;
  if (word.length < 4) return 0;
  const edits = editDistance(word, candidate, mostEdits);
  if (edits <= (word.length < 7 ? 1 : 2)) return 1 - (edits / Math.max(word.length, candidate.length)) * 1.2;
  return edits <= mostEdits && latinSound(word) === latinSound(candidate) ? 0.7 : 0;
}

/** Without sorting all: a beginning of two letters may be that of most words. */
function bestOf(closenessByTerm: ReadonlyMap<string, number>): readonly NearTerm[] {
  const best: NearTerm[] = [];
  for (const [term, closeness] of closenessByTerm) {
    const place = best.findLastIndex((other) => !isBetter({ term, closeness }, other)) + 1;
    if (place >= most) continue;
    best.splice(place, 0, { term, closeness });
    best.length = Math.min(best.length, most);
  }
  return best;
}

function isBetter(one: NearTerm, other: NearTerm): boolean {
  return one.closeness > other.closeness || (one.closeness === other.closeness && one.term < other.term);
}
