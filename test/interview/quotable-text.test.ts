import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotableText } from '../../src/interview/quotable-text.ts';

const span = (start: number, end: number) => ({ start, end });

describe('quotableText', () => {
  it('shows a passage without doubt as it is, its marks where they were', () => {
    const speech = quotableText({ text: '先喝茶。', doubtful: [] }, [span(1, 3)]);
    expect(speech).toEqual({ text: '先喝茶。', marks: [span(1, 3)], leftOut: false });
  });

  it.each([
    ['at the beginning', '好吗？好的。', [span(0, 3)], '[…]好的。'],
    ['at the end', '好吗？好的。', [span(3, 6)], '好吗？[…]'],
    ['in the middle', '一二三', [span(1, 2)], '一[…]三'],
    ['all of it', '一二三', [span(0, 3)], '[…]'],
    ['once where stretches touch or overlap', '一二三四', [span(1, 2), span(2, 3), span(1, 3)], '一[…]四'],
  ] as const)('leaves out doubtful words %s', (_, text, doubtful, shown) => {
    expect(quotableText({ text, doubtful })).toMatchObject({ text: shown, leftOut: true });
  });

  it('leaves out what a listener puts in without a mark, as editors do: nothing of the speaker is missing', () => {
    expect(quotableText({ text: '水开了，对。才放茶。', doubtful: [span(4, 6)] })).toMatchObject({
      text: '水开了，才放茶。',
      leftOut: false,
    });
    expect(quotableText({ text: '水开了，先放茶。才放茶。', doubtful: [span(4, 8)] }).leftOut).toBe(true);
  });

  it('moves marks with their words and drops those of words left out', () => {
    const { text, marks } = quotableText({ text: '错错对对', doubtful: [span(0, 2)] }, [span(0, 1), span(1, 3)]);
    expect(marks.map(({ start, end }) => text.substring(start, end))).toEqual(['对']);
  });

  it('ends a mark where the words in doubt begin', () => {
    const { text, marks } = quotableText({ text: '对对错错', doubtful: [span(2, 4)] }, [span(1, 3)]);
    expect(marks.map(({ start, end }) => text.substring(start, end))).toEqual(['对']);
    expect(marks[0]!.end).toBe(2);
  });

  it('shows only the window asked for', () => {
    const passage = { text: '一二三四五', doubtful: [span(0, 1), span(3, 4)] };
    expect(quotableText(passage, [], span(1, 3))).toMatchObject({ text: '二三', leftOut: false });
    expect(quotableText(passage, [], span(2, 5))).toMatchObject({ text: '三[…]五', leftOut: true });
  });

  it('never shows a doubtful character, and every other one', () => {
    const text = 'abcdefghij';
    const spans = fc.array(fc.tuple(fc.nat(10), fc.nat(10)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b))));
    fc.assert(
      fc.property(spans, (doubtful) => {
        const expected = Array.from(text)
          .filter((_, at) => !doubtful.some(({ start, end }) => start <= at && at < end))
          .join('');
        expect(quotableText({ text, doubtful }).text.replaceAll('[…]', '')).toBe(expected);
      }),
    );
  });
});
