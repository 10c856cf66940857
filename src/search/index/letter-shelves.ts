/** Words, each with something of its own, by their length and by which letters they have. */
export interface LetterShelves<Value extends string | object> {
  add(word: string, value: Value): void;
  /**
   * Hands over every word that may be so many edits away, and, where beginnings count, every one that this may begin. Most of
   * those it hands over are none, which is for `take` to see.
   */
  consider(word: string, reach: ShelfReach, take: (candidate: string, value: Value) => void): void;
}

export interface ShelfReach {
  readonly edits: number;
  readonly beginnings: boolean;
}

/** Words of one length, and of each which letters it has. */
interface Shelf<Value extends string | object> {
  readonly words: string[];
  readonly values: Value[];
  readonly letters: number[];
}

/**
 * Of hundreds of thousands of words only those are compared whose letters are not too different: an edit adds one at most
 * and takes away one. Asking that of a word takes some nanoseconds, and leaves one in a hundred.
 */
export function createLetterShelves<Value extends string | object>(): LetterShelves<Value> {
  const shelves: Shelf<Value>[] = [];
  return {
    add(word, value) {
      while (shelves.length <= word.length) shelves.push({ words: [], values: [], letters: [] });
      const shelf = shelves[word.length];
      shelf?.words.push(word);
      shelf?.values.push(value);
      shelf?.letters.push(lettersOf(word));
    },
    consider(word, { edits, beginnings }, take) {
      const letters = lettersOf(word);
      const longest = beginnings ? shelves.length : word.length + edits + 1;
      for (const shelf of shelves.slice(Math.max(0, word.length - edits), longest)) {
        const { words, values, letters: all } = shelf;
        const mayBeEdited = edits > 0 && (words[0]?.length ?? 0) <= word.length + edits;
        for (let at = 0; at < all.length; at += 1) {
          const theirs = all[at] ?? 0;
          const lacking = letters & ~theirs;
          const isNear = mayBeEdited && hasAtMost(lacking, edits) && hasAtMost(theirs & ~letters, edits);
          if (!isNear && !(beginnings && lacking === 0)) continue;
          const value = values[at];
          if (value !== undefined) take(words[at] ?? '', value);
        }
      }
    },
  };
}

/** A bit for each letter that a word has; letters may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function hasAtMost(bits: number, most: number): boolean {
  let left = bits;
  for (let taken = 0; taken < most && left !== 0; taken += 1) left &= left - 1;
  return left === 0;
}
