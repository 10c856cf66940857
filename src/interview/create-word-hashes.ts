import { hash } from 'node:crypto';
import type { ItemWords } from './interview.ts';
import { wordsKey } from './words-of.ts';

/** Of characters that a custom id takes; 48 bits: of a text of any length no two are alike by chance. */
export const wordHashLength = 8;

/**
 * What the items of one interview are known by, wherever they stand: asked for one after another. The same words said
 * several times are told apart by what comes before them, and only then by which time it is: where one of them is taken
 * away, the others are not taken for it.
 * @param all - that will be asked for
 */
export function createWordHashes(all: readonly ItemWords[] = []): (words: ItemWords) => string {
  const repeated = repeatedKeys(all);
  const times = new Map<string, number>();
  let before = '';
  return (words) => {
    const key = wordsKey(words);
    const told = repeated.has(key) ? `${before}\n${key}` : key;
    before = key;
    const time = (times.get(told) ?? 0) + 1;
    times.set(told, time);
    return hash('sha256', `${told}\n${time}`, 'base64url').substring(0, wordHashLength);
  };
}

function repeatedKeys(all: readonly ItemWords[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const words of all) {
    const key = wordsKey(words);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
