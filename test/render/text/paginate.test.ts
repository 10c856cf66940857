import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../src/render/text/paginate.ts';

const pagesOf = (lengths: readonly number[], limit: number, most?: number) =>
  paginate(
    lengths.map((length) => ({ length })),
    limit,
    most,
  ).map((page) => page.map(({ length }) => length));

describe('paginate', () => {
  it.each([
    ['what fits with the line breaks between', [4, 5], 10, [[4, 5]]],
    ['another page for one character more', [4, 6], 10, [[4], [6]]],
    ['a page of its own for what is longer than one', [3, 30, 3], 10, [[3], [30], [3]]],
    ['the length of each page anew', [9, 4, 5, 1], 10, [[9], [4, 5], [1]]],
    ['one empty page of nothing', [], 10, [[]]],
  ])('makes %s', (_, lengths, limit, pages) => {
    expect(pagesOf(lengths, limit)).toEqual(pages);
  });

  it('puts no more on a page than is wished', () => {
    expect(pagesOf([1, 1, 1, 1, 1], 100, 2)).toEqual([[1, 1], [1, 1], [1]]);
  });

  it('loses nothing, and exceeds the limit only where one block does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 40 }), (lengths, limit) => {
        const pages = pagesOf(lengths, limit);
        expect(pages.flat()).toEqual(lengths);
        for (const page of pages) {
          const length = page.reduce((sum, each) => sum + each, 0) + page.length - 1;
          expect(page.length <= 1 || length <= limit).toBe(true);
        }
      }),
    );
  });
});
