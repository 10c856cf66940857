import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedSnippet, snippet } from '../../../src/render/text/snippet.ts';
import { guest, passagesOf } from '../../fixtures/library.ts';
import { anyText } from '../../fixtures/any-text.ts';

const passageOf = (text: string) => passagesOf('tea', [{ speaker: guest, text }], [])[0]!;

/** Where each of these words first stands. */
function found(text: string, ...words: readonly string[]) {
  return words.map((word) => {
    const start = text.indexOf(word);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start, end: start + word.length };
  });
}

/** Both forms of it, which differ by the marks alone. */
function shown(text: string, words: readonly string[], limit: number): string {
  const matches = found(text, ...words);
  const marked = markedSnippet(passageOf(text), matches, limit);
  expect(marked.replaceAll('**', '')).toBe(snippet(passageOf(text), matches, limit));
  return marked;
}

describe('a snippet', () => {
  const text = '开头的一句话不长。中间的句子说到茶叶，也说到水温。最后一句说到机器和数据，还有很多很多别的东西。';

  it.each([
    [
      'the beginning, where that shows what was found',
      ['一句话'],
      24,
      '开头的**一句话**不长。中间的句子说到茶叶，也说到水…',
    ],
    ['the sentence, where the beginning does not', ['茶叶'], 24, '…中间的句子说到**茶叶**，也说到水温。…'],
    ['what stands a little before, in a long sentence', ['别的东西'], 24, '…还有很多很多**别的东西**。'],
    ['what ranks first, not what stands first', ['别的东西', '一句话'], 24, '…还有很多很多**别的东西**。'],
    ['the beginning, where nothing was found', [], 10, '开头的一句话不长。…'],
    ['all of a short one', ['机器'], 100, text.replace('机器', '**机器**')],
  ])('begins with %s', (_, words, limit, expected) => {
    expect(shown(text, words, limit)).toBe(expected);
  });

  it('is on one line', () => {
    expect(shown('第一行\n第二行说到茶\t叶', ['茶'], 40)).toBe('第一行 第二行说到**茶** 叶');
  });

  it('marks what is shown whole, and nothing that is cut off', () => {
    expect(shown('说到茶叶，说到水温，说到机器。', ['茶叶', '水温'], 9)).toBe('说到**茶叶**，说到水…');
    expect(shown('说到茶叶，说到水温，说到机器。', ['茶叶', '水温'], 10)).toBe('说到**茶叶**，说到**水温**…');
  });

  it('marks nothing that it begins in the middle of', () => {
    const text = `${'很'.repeat(30)}甲乙丙丁${'很'.repeat(4)}别的东西。`;
    expect(shown(text, ['别的', '甲乙丙丁'], 24)).toBe('…丙丁很很很很**别的**东西。');
  });

  it('marks no more than five', () => {
    const letters = ['甲', '乙', '丙', '丁', '戊', '己'];
    expect(shown(letters.join('，'), letters, 40)).toBe('**甲**，**乙**，**丙**，**丁**，**戊**，己');
  });

  it('fits, whatever was found in whatever text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.integer({ min: 8, max: 60 }), (words, at, limit) => {
        const start = Math.min(at, words.length);
        const matches = [{ start, end: Math.min(start + 2, words.length) }];
        expect(snippet(passageOf(words), matches, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
