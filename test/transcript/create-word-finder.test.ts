import { assert, constantFrom, property, string, subarray, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFinder } from '../../src/transcript/create-word-finder.ts';

describe('createWordFinder', () => {
  it('finds every word wherever it stands, also within another', () => {
    expect(found(['tea', 'a', 'eat', '茶'], 'teat 茶')).toEqual(['tea@3', 'a@3', 'eat@4', '茶@6']);
  });

  it('finds nothing where there is nothing to look for', () => {
    expect(found([], 'tea')).toEqual([]);
    expect(found(['tea'], '')).toEqual([]);
  });

  it('finds what looking for each by itself finds', () => {
    const text = string({ unit: constantFrom('a', 'b', '茶'), maxLength: 40 });
    const words = uniqueArray(string({ unit: constantFrom('a', 'b', '茶'), minLength: 1, maxLength: 5 }));
    assert(
      property(words, text, (each, whole) => {
        const expected = each.flatMap((word) =>
          Array.from({ length: whole.length }, (_, at) => at)
            .filter((at) => whole.startsWith(word, at))
            .map((at) => `${word}@${at + word.length}`),
        );
        expect(found(each, whole).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('passes over what is done, in this text and in the next', () => {
    const words = ['a', 'aa', 'aaa'];
    assert(
      property(subarray(words), (done) => {
        const find = createWordFinder(words);
        const heard: string[] = [];
        for (const text of ['aaaa', 'aaa']) {
          find(text, (word) => {
            heard.push(word);
            return done.includes(word) ? 'done' : undefined;
          });
        }
        for (const [index, word] of words.entries()) {
          const everywhere = 4 - index + (3 - index);
          expect(heard.filter((each) => each === word)).toHaveLength(done.includes(word) ? 1 : everywhere);
        }
      }),
    );
  });
});

/** Each word with where it ends. */
function found(words: readonly string[], text: string): readonly string[] {
  const all: string[] = [];
  createWordFinder(words)(text, (word, end) => {
    all.push(`${word}@${end}`);
    return undefined;
  });
  return all;
}
