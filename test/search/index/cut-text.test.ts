import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../src/search/index/cut-text.ts';
import { termsOf } from '../../../src/search/index/terms-of.ts';

const terms = (text: string) => termsOf(text).map(({ term }) => term);

describe('cutText', () => {
  it('leaves a usual passage whole', () => {
    expect([...cutText('泉水好。'.repeat(400))]).toHaveLength(1);
    expect([...cutText('')]).toEqual(['']);
  });

  it('ends after sentences, so that each stretch has the terms that the whole text has there', () => {
    const pieces = constantFrom(
      '泉水',
      '护城河',
      '。',
      '！',
      ' kettle',
      ' gpu',
      '. ',
      '3.5%',
      ' x.ai',
      '十万',
      '\n',
      '，',
      '𠮷',
      'é',
    );
    assert(
      property(array(pieces, { minLength: 3 }), (some) => {
        const text = `${some.join('')}。`.repeat(1 + 9000 / some.join('').length);
        const stretches = [...cutText(text)];
        expect(stretches.join('')).toBe(text);
        expect(Math.max(...stretches.map(({ length }) => length))).toBeLessThanOrEqual(2000);
        expect(stretches.flatMap(terms)).toEqual(terms(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['between words where no sentence ends', 'tea water kettle '.repeat(1000), / $/],
    ['anywhere where nothing ends', '水'.repeat(9000), /^水+$/],
    ['never inside a character', '𠮷'.repeat(4500), /^(?:𠮷)+$/u],
  ])('ends %s', (_, text, whole) => {
    const stretches = [...cutText(text)];
    expect(stretches.join('')).toBe(text);
    expect(stretches.length).toBeGreaterThan(3);
    for (const stretch of stretches) expect(stretch).toMatch(whole);
  });
});
