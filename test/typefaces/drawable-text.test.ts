import { describe, expect, it } from 'vitest';
import { drawableText } from '../../src/typefaces/drawable-text.ts';

describe('drawableText', () => {
  it.each([
    ['words as they are', '喝茶 Tea，3.14', '喝茶 Tea，3.14'],
    ['one line', ' a\n\tb\u2009c\u00a0d ', 'a b c d'],
    ['the ideographic space', '一\u3000二', '一\u3000二'],
    ['composed letters', 'cafe\u0301', 'café'],
    ['nothing invisible', 'a\u200bb\u00adc\ufeff\u2066d\u2069', 'abcd'],
    ['families', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['hearts on fire', '❤️‍🔥', '❤️‍🔥'],
    ['the tags of regions', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['no joiner that joins no pictures', 'a\u200db \u200d', 'ab'],
    ['no half character', 'a\ud83d', 'a\ufffd'],
    ['no selector of glyphs', '漢\ufe00字\u{e0100}', '漢字'],
    ['a low line for Big5’s low macron', 'aˍb', 'a_b'],
  ])('keeps %s', (_, text, drawn) => {
    expect(drawableText(text)).toBe(drawn);
  });
});
