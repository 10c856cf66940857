import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../src/excerpt/cut-sentences.ts';

const cut = (text: string) => cutSentences(text).map(({ start, end }) => text.substring(start, end));

describe('cutSentences', () => {
  it.each([
    ['水开了。茶还没泡！谁来？', ['水开了。', '茶还没泡！', '谁来？']],
    ['她说：“水开了。”然后走了。', ['她说：“水开了。”', '然后走了。']],
    ['The kettle boils. Who pours it? I do!', ['The kettle boils.', 'Who pours it?', 'I do!']],
    ['He said "wait." Then he left.', ['He said "wait."', 'Then he left.']],
  ])('ends one at its mark, and what closes behind it: %s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it.each([
    ['Dr. Gao pours 2.5 litres at St. Anne. Good.', ['Dr. Gao pours 2.5 litres at St. Anne.', 'Good.']],
    ['We waited... and waited. Then J. Lin came.', ['We waited... and waited.', 'Then J. Lin came.']],
    ['“谁来？”，她问。没人答。', ['“谁来？”，她问。', '没人答。']],
  ])('goes on behind a mark that ends none: %s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('leaves the space between them out, and keeps what has no mark', () => {
    expect(cutSentences('  A b.   C ')).toEqual([
      { start: 2, end: 6 },
      { start: 9, end: 10 },
    ]);
    expect(cut('   ')).toEqual([]);
  });
});
