import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedWidth } from '../../../src/render/text/fit-line.ts';
import { questionLine } from '../../../src/render/text/question-line.ts';
import { anyText } from '../../fixtures/any-text.ts';

describe('questionLine', () => {
  it.each([
    ['a short turn whole', '你好。茶好喝吗？', 60, '你好。茶好喝吗？'],
    [
      'the last question and what fits before it',
      '先说一件很久很久以前的事情。那年我们都在山里。茶好喝吗？',
      40,
      '… 那年我们都在山里。茶好喝吗？',
    ],
    ['nothing after the question', '茶好喝吗？谢谢你。', 60, '茶好喝吗？'],
    ['a turn without a question from its end', '先说一件很久很久以前的事情。讲讲茶吧。', 24, '… 讲讲茶吧。'],
    ['nothing from before words that were left out', '那年在山里。[…]茶好喝吗？', 60, '… 茶好喝吗？'],
    ['the question before words left out at the end', '茶好喝吗？[…]', 60, '茶好喝吗？'],
    ['a question that is too long, cut', '茶好喝还是水好喝还是酒好喝还是汤好喝呢？', 20, '茶好喝还是水好喝还…'],
  ])('keeps %s', (_, turn, limit, line) => {
    expect(questionLine(turn, limit)).toBe(line);
  });

  it('stays on one line within its columns', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 10, max: 90 }), (turn, limit) => {
        const line = questionLine(turn, limit);
        expect(escapedWidth(line)).toBeLessThanOrEqual(limit);
        expect(line).not.toContain('\n');
      }),
    );
  });
});
