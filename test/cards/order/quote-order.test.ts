import { describe, expect, it } from 'vitest';
import { quoteOrder } from '../../../src/cards/order/quote-order.ts';
import type { Passage } from '../../../src/interview/interview.ts';
import { findExcerptOf } from '../../../src/excerpt/find-excerpt-of.ts';
import { guest, libraryOf, misprinted, passagesOf, shell, teaInterview } from '../../fixtures/library.ts';

const interview = teaInterview();
const passage = (number: number): Passage => interview.passages[number - 1]!;

describe('quoteOrder', () => {
  it('says who, what, where and from what, in the reader’s language; the words stay as they are', () => {
    expect(quoteOrder({ interview, passage: passage(3), locale: 'en-US' })).toMatchObject({
      speech: { text: passage(3).text, script: 'simplified' },
      name: { text: 'Gao Yuan', script: 'latin' },
      otherName: { text: '高远' },
      source: { text: 'Tea & Machines × Gao Yuan · 2024-10-04' },
      section: { text: '§ 1 A tea machine that learns' },
      place: { text: '¶ 3 of 10' },
      notes: [],
    });
    expect(quoteOrder({ interview, passage: passage(3), locale: 'zh-TW' })).toMatchObject({
      speech: { text: passage(3).text, script: 'simplified' },
      name: { text: '高遠', script: 'traditional' },
      otherName: { text: 'Gao Yuan' },
      section: { text: '§ 1 會學習的泡茶機', script: 'traditional' },
    });
  });

  it('has the colour that the speaker has in the embed', () => {
    const colours = [1, 2, 3].map(
      (number) => quoteOrder({ interview, passage: passage(number), locale: 'zh-CN' }).colour,
    );
    expect(colours).toEqual(['#2f80ed', '#e69f00', '#e69f00']);
  });

  it('shows that words in doubt were left out, and why', () => {
    const { speech, notes } = quoteOrder({ interview, passage: passage(5), locale: 'zh-CN' });
    expect(speech.text).toMatch(/^\[…\]我们算过账/u);
    expect(notes).toMatchObject([{ of: '[…]', label: { text: expect.stringContaining('此处略去部分内容') } }]);
  });

  it('says what the text prints otherwise than it was said, where that is shown', () => {
    const [erring] = passagesOf('x', [misprinted], []);
    const facts = { interview: shell('x', [], [erring!]), passage: erring!, locale: 'en-US' } as const;
    const note = { of: '十座', label: { text: '“十座”: two are meant' } };
    expect(quoteOrder(facts).notes).toMatchObject([note]);
    expect(quoteOrder({ ...facts, window: { start: 0, end: 7 } }).notes).toMatchObject([note]);
    expect(quoteOrder({ ...facts, window: { start: 7, end: 13 } }).notes).toEqual([]);
  });

  it('marks the longest words found; else the golden quote; else nothing', () => {
    const marked = (number: number, words: readonly string[] = []) => {
      const { text } = passage(number);
      const found = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
      const { marks, speech } = quoteOrder({ interview, passage: passage(number), locale: 'zh-CN', found });
      return marks.map(({ start, end }) => speech.text.substring(start, end));
    };
    expect(marked(3, ['数据', '护城河'])[0]).toBe('护城河');
    expect(marked(3)).toEqual(['很多人以为难点在水泵，其实难点在数据。']);
    expect(marked(2)).toEqual([]);
  });

  it('finds the marks again in the words as they are drawn', () => {
    const text = '一\u200b二  三\n\n护城河四';
    const [odd] = passagesOf('x', [{ speaker: guest, text }], []);
    const start = text.indexOf('护城河');
    const found = [{ start, end: start + 3 }];
    const { marks, speech } = quoteOrder({ interview: shell('x', [], [odd!]), passage: odd!, locale: 'zh-CN', found });
    expect(speech.text).toBe('一二 三 护城河四');
    expect(speech.text.substring(marks[0]!.start, marks[0]!.end)).toBe('护城河');
  });

  it.each([
    [3, '很多人以为难点在水泵，其实难点在数据。'],
    [10, '先去喝一万杯茶。工具会变，模型会变，舌头记住的东西不会变…'],
  ])(
    'shows of a golden quote only that, with an ellipsis where it breaks off inside a sentence: ¶ %i',
    (number, words) => {
      const window = findExcerptOf(libraryOf(interview), passage(number).id)?.span;
      expect(quoteOrder({ interview, passage: passage(number), locale: 'zh-CN', window }).speech.text).toBe(words);
    },
  );

  it('begins with an ellipsis where it begins inside a sentence', () => {
    const window = { start: passage(2).text.indexOf('水温'), end: passage(2).text.indexOf('所以') };
    expect(quoteOrder({ interview, passage: passage(2), locale: 'zh-CN', window }).speech.text).toBe(
      '…水温差两度，味道就完全变了。',
    );
  });
});

describe('the card of a passage as long as a book', () => {
  it('is drawn from what stands around the words found, and shows that it breaks off', () => {
    const text = `${'有一天他说走吧。'.repeat(100_000)}护城河很深。${'后来又说算了。𠮷'.repeat(100_000)}`;
    const [long] = passagesOf('x', [{ speaker: guest, text }], []);
    const start = text.indexOf('护城河');
    const found = Array.from({ length: 5000 }, () => ({ start, end: start + 3 }));
    const { marks, speech } = quoteOrder({
      interview: shell('x', [], [long!]),
      passage: long!,
      locale: 'zh-CN',
      found,
    });
    expect(speech.text.substring(marks[0]!.start, marks[0]!.end)).toBe('护城河');
    expect(speech.text.length).toBeLessThan(10_000);
    expect(speech.text).toMatch(/^….*…$/u);
    expect(speech.text.isWellFormed()).toBe(true);
  });
});
