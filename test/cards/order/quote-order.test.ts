import { describe, expect, it } from 'vitest';
import { quoteOrder } from '../../../src/cards/order/quote-order.ts';
import type { Passage } from '../../../src/interview/interview.ts';
import { goldenSpan } from '../../../src/interview/golden-span.ts';
import { guest, libraryOf, passagesOf, shell, teaInterview } from '../../fixtures/library.ts';

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
      note: undefined,
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
    const { speech, note } = quoteOrder({ interview, passage: passage(5), locale: 'zh-CN' });
    expect(speech.text).toMatch(/^\[…\]我们算过账/u);
    expect(note?.text).toContain('此处略去几句');
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
      const window = goldenSpan(libraryOf(interview), passage(number).id);
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
