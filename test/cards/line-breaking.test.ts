import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSizes } from '../../src/cards/worker/quote-node.ts';
import { aQuote, linesOf } from './drawing.ts';

const noBeginning = /^[，。！？；：、）」』】》〉”’…—·,.!?;:)\]%％]/u;
const noEnd = /[（「『【《〈“‘([]$/u;

/** What is wrong with the lines of a text. */
function flaws(lines: readonly string[], text: string): readonly string[] {
  return [
    ...(lines.join('').replaceAll(/\s/gu, '') === text.replaceAll(/\s/gu, '')
      ? []
      : [`not the text: ${lines.join('|')}`]),
    ...lines.slice(1).filter((line) => noBeginning.test(line)),
    ...lines.slice(0, -1).filter((line) => noEnd.test(line)),
  ];
}

describe('a line of a card', () => {
  it.each([
    ['a comma', '一二三四五六七八九十一二三四五六七八九十一二，好'],
    ['a full stop', '一二三四五六七八九十一二三四五六七八九十一二。好'],
    ['a closing bracket', '一二三四五六七八九十一二三四五六七八九十（一）好'],
    ['a closing mark', '他说了一二三四五六七八九十一二三四五六「七」好'],
    ['three marks in a row', '他说了一二三四五六七八九十一二三四“一二三。”）好'],
    ['an ellipsis', '一二三四五六七八九十一二三四五六七八九十一二……好'],
  ])('does not begin with %s', async (_, text) => {
    for (const sizePx of quoteSizes.allPx) expect(flaws(await linesOf(aQuote(text), sizePx), text)).toEqual([]);
  });

  it.each(['（', '「', '“', '《'])('does not end with %s', async (opening) => {
    for (let before = 8; before < 34; before += 1) {
      const text = `${'茶'.repeat(before)}${opening}水茶水`;
      for (const sizePx of [72, 42, 30]) expect(flaws(await linesOf(aQuote(text), sizePx), text)).toEqual([]);
    }
  });

  it('holds Latin words and numbers whole, and a dash in one piece', async () => {
    const text =
      '我们把 H100 和 TeaNet 放进机房——花了 1,234,567.89 元，涨了 20%，这叫 state-of-the-art 的 infrastructure。'.repeat(
        2,
      );
    for (const sizePx of quoteSizes.allPx) {
      const lines = await linesOf(aQuote(text), sizePx);
      const broken = lines.filter((line, place) => /[\w.]$/u.test(line) && /^[\w.]/u.test(lines[place + 1] ?? ''));
      expect(broken).toEqual([]);
      expect(lines.some((line) => /(?<!—)—$/u.test(line))).toBe(false);
    }
  });

  it('is proper for any Chinese text at any size', async () => {
    const words = fc.stringMatching(/^[茶水机器人数据好坏山川的是不了]{1,9}$/u);
    const marks = fc.constantFrom(
      '，',
      '。',
      '！',
      '？”',
      '：“',
      '「',
      '」',
      '（',
      '）',
      '《',
      '》',
      '、',
      ' GPU ',
      ' 3.14% ',
    );
    const text = fc
      .array(fc.tuple(words, marks), { minLength: 3, maxLength: 25 })
      .map((pairs) => pairs.flat().join(''))
      // Marks that meet in no text that anybody wrote: what closes and opens nothing.
      .filter(
        (all) => !/[（「《“][，。！？」）》”、]|[，。！？、][，。！？、」）》]/u.test(all) && !/^[\p{P}\s]/u.test(all),
      );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...quoteSizes.allPx), async (all, sizePx) => {
        expect(flaws(await linesOf(aQuote(all), sizePx), all)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
