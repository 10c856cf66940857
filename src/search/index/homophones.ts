import type { Slices } from '../../slices.ts';
import { chineseWeights } from '../language/chinese-weights.ts';
import { syllableKey, syllablesOf } from '../language/syllables-of.ts';
import type { TermCount } from './postings.ts';

/** A pair of characters of the collection that sounds like what was asked for. */
export interface Homophone {
  readonly term: string;
  /** Both syllables are the very same, not only near. */
  readonly exact: boolean;
  /** It stands inside a word somewhere, rather than across two. */
  readonly inWord: boolean;
}

/** The collection's own pairs of characters by their sound, and its words by their initials. */
export interface Homophones {
  find(first: string, second: string): readonly Homophone[];
  /** Words whose syllables begin with these letters, one letter each. */
  findByInitials(letters: string): readonly string[];
  /** Every one that its pairs are made of. */
  readonly syllables: ReadonlySet<string>;
}

/** So many documents do not hold two characters together by chance: names and terms no dictionary has. */
const usual = 3;

interface Entry {
  readonly term: string;
  readonly sound: string;
  readonly inWord: boolean;
}

/**
 * @param terms - all of the collection, each once, with how many documents hold it: two characters of Chinese are a pair
 * @param words - its words, of two characters and more
 */
export async function collectHomophones(
  terms: Iterable<TermCount>,
  words: ReadonlySet<string>,
  slices: Slices,
): Promise<Homophones> {
  const insideWords = new Map<string, string>();
  const byInitials = new Map<string, string[]>();
  for (const word of words) {
    if (slices.over()) await slices.next();
    const characters = Array.from(word);
    const syllables = syllablesOf(word);
    const insideWord = chineseWeights(word).map((weight) => weight > 0);
    characters.slice(1).forEach((character, at) => {
      if (insideWord[at] && insideWord[at + 1])
        insideWords.set((characters[at] ?? '') + character, `${syllables[at]} ${syllables[at + 1]}`);
    });
    if (characters.length > 2) push(byInitials, syllables.map((syllable) => syllable.charAt(0)).join(''), word);
  }
  const bySound = new Map<string, Entry[]>();
  const readings = new Map<string, string>();
  const syllables = new Set<string>();
  const readingOf = (character: string): string => {
    const known = readings.get(character) ?? syllablesOf(character)[0] ?? '';
    readings.set(character, known);
    return known;
  };
  for (const { term, holding } of terms) {
    if (slices.over()) await slices.next();
    if (!hanPair.test(term)) continue;
    // Many characters have several readings: the word around them tells which.
    const sound = insideWords.get(term) ?? Array.from(term, readingOf).join(' ');
    const [first = '', second = ''] = sound.split(' ');
    syllables.add(first).add(second);
    const inWord = insideWords.has(term) || (holding >= usual && chineseWeights(term).every((weight) => weight > 0));
    push(bySound, soundKey(first, second), { term, sound, inWord });
  }
  return {
    find: (first, second) =>
      (bySound.get(soundKey(first, second)) ?? []).map(({ term, sound, inWord }) => ({
        term,
        inWord,
        exact: sound === `${first} ${second}`,
      })),
    findByInitials: (letters) => byInitials.get(letters) ?? [],
    syllables,
  };
}

const hanPair = /^\p{sc=Han}{2}$/u;

function soundKey(first: string, second: string): string {
  return `${syllableKey(first)} ${syllableKey(second)}`;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
