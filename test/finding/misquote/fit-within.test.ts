import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWithin } from '../../../src/finding/misquote/fit-within.ts';

const tokens = array(constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });

/** The fewest words put in and passed, counted the plain way: a table. */
function fewest(said: readonly string[], text: readonly string[]): number {
  let row = text.map(() => 0).concat(0);
  for (const word of said) {
    const next = [(row[0] ?? 0) + 1];
    for (let at = 0; at < text.length; at += 1) {
      const put = (row[at + 1] ?? 0) + 1;
      const passed = (next[at] ?? 0) + 1;
      next.push(Math.min(put, passed, word === text[at] ? (row[at] ?? 0) : Infinity));
    }
    row = next;
  }
  return Math.min(...row);
}

describe('fitWithin', () => {
  it('keeps the order, matches only what is the same, and takes the fewest edits', () => {
    assert(
      property(tokens, tokens, (said, text) => {
        const fitted = fitWithin(said, text, 40)!;
        const matched = fitted.flatMap((place, at) => (place < 0 ? [] : [{ place, at }]));
        expect(matched.every(({ place, at }) => said[at] === text[place])).toBe(true);
        expect(matched.every(({ place }, at) => at === 0 || place > matched[at - 1]!.place)).toBe(true);
        const passed = matched.reduce(
          (sum, { place }, at) => sum + (at === 0 ? 0 : place - matched[at - 1]!.place - 1),
          0,
        );
        expect(said.length - matched.length + passed).toBeLessThanOrEqual(fewest(said, text));
      }),
    );
  });

  it('gives up where more edits are needed than it may take', () => {
    expect(fitWithin(['a', 'x', 'y', 'b'], ['a', 'b'], 1)).toBeUndefined();
    expect(fitWithin(['a', 'x', 'y', 'b'], ['a', 'b'], 2)).toEqual([0, -1, -1, 1]);
  });
});
