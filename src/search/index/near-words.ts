import { editDistance } from '../language/edit-distance.ts';
import { latinSound } from '../language/latin-sound.ts';
import { createLetterShelves } from './letter-shelves.ts';

/** Latin words, and what a mistyped one may have been meant to be. */
export interface NearWords {
  /** Each once. */
  add(word: string, term: string): void;
  /**
   * Terms that a word may have been meant to be, best first, at most eight. Near is one edit from four letters on, two from
   * seven on; the beginning of a word; or the same sound within two edits.
   */
  find(word: string): readonly NearTerm[];
  /** Hands over the words themselves that may be so many edits away, and others. */
  consider(word: string, edits: number, take: (candidate: string) => void): void;
}

export interface NearTerm {
  readonly term: string;
  /** 0…1. */
  readonly closeness: number;
}

const most = 8;
const mostEdits = 2;
const mostRemembered = 256;

export function createNearWords(): NearWords {
  const shelves = createLetterShelves<string>();
  // One query asks for the same word in several readings, and somebody who types it again with every letter.
  const remembered = new Map<string, readonly NearTerm[]>();

  function search(word: string): readonly NearTerm[] {
    const closenessByTerm = new Map<string, number>();
    shelves.consider(word, { edits: word.length < 4 ? 0 : mostEdits, beginnings: true }, (candidate, term) => {
      const closeness = compare(word, candidate);
      if (closeness > (closenessByTerm.get(term) ?? 0)) closenessByTerm.set(term, closeness);
    });
    return bestOf(closenessByTerm);
  }

  return {
    add(word, term) {
      shelves.add(word, term);
      if (remembered.size > 0) remembered.clear();
    },
    find(word) {
      const known = remembered.get(word) ?? search(word);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(word, known);
      return known;
    },
    consider: (word, edits, take) => shelves.consider(word, { edits, beginnings: false }, take),
  };
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
