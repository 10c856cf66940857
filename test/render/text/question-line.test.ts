import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedWidth } from '../../../src/render/text/fit-line.ts';
import { questionLine } from '../../../src/render/text/question-line.ts';
import { anyText } from '../../fixtures/any-text.ts';

describe('questionLine', () => {
  it.each([
    ['a question that is all', '茶好喝吗？', 60, '茶好喝吗？'],
    ['the question, not what leads there', '你好。那年我们都在山里。茶好喝吗？', 60, '… 茶好喝吗？'],
    [
      'all that was asked at last',
      '你好。茶好喝吗？水呢？那年很冷。你们怎么过的？',
      60,
      '… 茶好喝吗？水呢？那年很冷。你们怎么过的？',
    ],
    ['of what was asked, the last that fits', '茶好喝吗？水又是从哪条河里来的？你们怎么过的？', 30, '… 你们怎么过的？'],
    ['what the question leans on', '那年我们都在山里。对吧？这要多久？', 60, '那年我们都在山里。对吧？这要多久？'],
    [
      'what a request leans on',
      'We were lost in the hills. Right? So tell us about it. It is cold.',
      80,
      'We were lost in the hills. Right? So tell us about it.',
    ],
    ['the question, not a tag behind it', '茶好喝吗？我觉得好喝，对吧？', 60, '茶好喝吗？'],
    ['the request, not what is said behind it', 'Tell us about tea. It is cold here, right?', 60, 'Tell us about tea.'],
    ['the end where there is a tag alone', '那年在山里。茶是热的，对吧？', 60, '那年在山里。茶是热的，对吧？'],
    ['nothing after the question', '茶好喝吗？谢谢你。', 60, '茶好喝吗？'],
    ['a turn without a question from its end', '先说一件很久很久以前的事情。讲讲茶吧。', 24, '… 讲讲茶吧。'],
    ['nothing from before words that were left out', '那年在山里。[…]茶好喝吗？', 60, '… 茶好喝吗？'],
    ['the question before words left out at the end', '茶好喝吗？[…]', 60, '茶好喝吗？'],
    ['a question that is too long, cut', '茶好喝还是水好喝还是酒好喝还是汤好喝呢？', 20, '茶好喝还是水好喝还…'],
  ])('keeps %s', (_, turn, limit, line) => {
    expect(questionLine(turn, limit)).toBe(line);
  });

  it('begins with a whole character where a turn is as long as a book', () => {
    for (let offset = 0; offset < 8; offset += 1) {
      const line = questionLine(`${'a'.repeat(offset)}${'👩‍👩‍👧'.repeat(1000)}?`, 100);
      expect([line.isWellFormed(), /^[\u200d]/u.test(line)]).toEqual([true, false]);
    }
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
