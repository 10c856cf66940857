import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedLength } from '../../src/render/fit-line.ts';
import { fitText, splitText } from '../../src/render/fit-text.ts';
import { anyText } from './any-text.ts';

const graphemes = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((part) => part.segment);
const limit = fc.integer({ min: 1, max: 120 });

describe('fitText', () => {
  it('never exceeds the limit, however length is measured', () => {
    fc.assert(
      fc.property(anyText, limit, (text, limit) => {
        expect(fitText(text, limit).length).toBeLessThanOrEqual(limit);
        expect(escapedLength(fitText(text, limit, escapedLength))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('leaves alone what fits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fitText(text, text.length)).toBe(text);
      }),
    );
  });

  it('never splits a grapheme, and invents nothing but the ellipsis', () => {
    fc.assert(
      fc.property(anyText, limit, (text, limit) => {
        const fitted = fitText(text, limit);
        if (fitted === text) return;
        const kept = graphemes(fitted.replace(/…$/u, ''));
        expect(graphemes(text).slice(0, kept.length).join('').startsWith(kept.join('').trimEnd())).toBe(true);
      }),
    );
  });

  it.each([
    ['keeps something of Chinese, which has no spaces', '护城河不是芯片而是整条数据飞轮', 6, '护城河不是…'],
    [
      'ends where a sentence ends when that keeps most of it',
      '先喝茶。再说话，慢慢说。最后一句很长很长',
      16,
      '先喝茶。再说话，慢慢说。…',
    ],
    [
      'cuts inside a sentence when its end would cost too much',
      '好。后面这一句话实在是很长很长很长',
      12,
      '好。后面这一句话实在是…',
    ],
    ['does not cut an English word when one just ended', 'the moat is the flywheel', 21, 'the moat is the…'],
    ['cuts a word that is all there is', 'Donaudampfschifffahrt', 6, 'Donau…'],
    ['keeps a family together or leaves it out', '👩‍👩‍👧👩‍👩‍👧', 12, '👩‍👩‍👧…'],
    ['drops a character that needs more than there is', '👩‍👩‍👧', 4, '…'],
  ])('%s', (_, text, limit, fitted) => {
    expect(fitText(text, limit)).toBe(fitted);
  });
});

describe('splitText', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(anyText, limit, (text, limit) => {
        expect(splitText(text, limit, escapedLength).join('')).toBe(text);
      }),
    );
  });

  it('makes pieces that fit, unless one grapheme is longer than the limit', () => {
    fc.assert(
      fc.property(anyText, limit, (text, limit) => {
        for (const piece of splitText(text, limit, escapedLength)) {
          expect(graphemes(piece).length === 1 || escapedLength(piece) <= limit).toBe(true);
        }
      }),
    );
  });

  it('breaks where sentences end', () => {
    expect(splitText('第一句话说完了。第二句话也说完了。', 12)).toEqual(['第一句话说完了。', '第二句话也说完了。']);
  });

  // How long it takes is measured by `npm run bench:long-texts`.
  it('measures a hundred thousand characters not much oftener than once for each piece', () => {
    let measured = 0;
    const measure = (text: string) => {
      measured += text.length;
      return escapedLength(text);
    };
    const pieces = splitText('茶'.repeat(100_000), 2400, measure);
    expect(measured).toBeLessThan(100_000 * pieces.length);
  });
});
