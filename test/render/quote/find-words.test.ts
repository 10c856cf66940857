import { describe, expect, it } from 'vitest';
import { distinctWords, findWords } from '../../../src/render/quote/find-words.ts';

const shown = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.substring(start, end));

describe('distinctWords', () => {
  it('keeps each word once whatever its case, longest first, no more than asked', () => {
    const text = '茶和GPU和gpu和集群';
    const matches = ['茶', 'GPU', 'gpu', '集群'].map((word) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
    }));
    expect(shown(text, distinctWords(text, matches, 2))).toEqual(['GPU', '集群']);
  });
});

describe('findWords', () => {
  it('finds every occurrence in any case, in order, the longer word where two begin together', () => {
    const text = '机器人和Gpu，机器和GPU';
    expect(shown(text, findWords(text, ['gpu', '机器', '机器人', '器人']))).toEqual(['机器人', 'Gpu', '机器', 'GPU']);
  });

  it('finds nothing where lower case would move the letters', () => {
    expect(findWords('İstanbul 茶', ['茶'])).toEqual([]);
    expect(findWords('茶', [''])).toEqual([]);
  });
});
