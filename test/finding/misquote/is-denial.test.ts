import { describe, expect, it } from 'vitest';
import { isDenial } from '../../../src/finding/misquote/is-denial.ts';

describe('isDenial', () => {
  it.each([
    '并非',
    '並非',
    '不',
    '没有',
    '沒',
    '從未',
    '无法',
    'not',
    'NEVER',
    'isn’t',
    "don't",
    'cannot',
    'no longer',
    'without a pot',
    'ｎｏｔ',
  ])('knows %s', (words) => {
    expect(isDenial(words)).toBe(true);
  });

  it.each(['非常', '不过', '不僅', '無論', '特別', 'really', 'notably', 'not only', 'the knot', 'nottingham', ''])(
    'takes %s for none',
    (words) => {
      expect(isDenial(words)).toBe(false);
    },
  );
});
