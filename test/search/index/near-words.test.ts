import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearWords } from '../../../src/search/index/near-words.ts';
import { editDistance } from '../../../src/search/language/edit-distance.ts';
import { latinSound } from '../../../src/search/language/latin-sound.ts';

const words = string({ unit: constantFrom(...Array.from('abeknorstx')), minLength: 3, maxLength: 9 });

/** By its definition, of every word there is. */
function closeness(word: string, candidate: string): number {
  if (candidate.startsWith(word)) return 0.85;
  const edits = plainDistance(word, candidate);
  const limit = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  if (edits <= limit) return 1 - (edits / Math.max(word.length, candidate.length)) * 1.2;
  return word.length > 3 && edits <= 2 && latinSound(word) === latinSound(candidate) ? 0.7 : 0;
}

/** All cells of the table. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) => Array.from({ length: b.length + 1 }, () => row));
  table[0] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const ways = [
        table[row - 1]![column]! + 1,
        table[row]![column - 1]! + 1,
        table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
      ];
      const isTransposed = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isTransposed) ways.push(table[row - 2]![column - 2]! + 1);
      table[row]![column] = Math.min(...ways);
    }
  }
  return table[a.length]![b.length]!;
}

describe('near words', () => {
  it('are those that comparing with every word would find, the nearest eight', () => {
    assert(
      property(array(words, { maxLength: 60 }), words, (all, word) => {
        const known = [...new Set(all)];
        const near = createNearWords();
        for (const each of known) near.add(each, each);
        const expected = known
          .map((term) => ({ term, closeness: closeness(word, term) }))
          .filter((each) => each.closeness > 0)
          .toSorted((a, b) => b.closeness - a.closeness || (a.term < b.term ? -1 : 1))
          .slice(0, 8);
        expect(near.find(word)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('know a word that comes after they were asked', () => {
    const near = createNearWords();
    near.add('kettle', 'kettl');
    expect(near.find('ketle').map(({ term }) => term)).toEqual(['kettl']);
    near.add('settle', 'settl');
    expect(near.find('settel').map(({ term }) => term)).toEqual(['settl']);
    expect(near.find('ketle')).toHaveLength(1);
  });
});

describe('editDistance', () => {
  it('is what the whole table says, up to its limit', () => {
    assert(
      property(words, words, constantFrom(0, 1, 2, 3), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
