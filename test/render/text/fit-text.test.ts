import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedLength, escapedWidth } from '../../../src/render/text/fit-line.ts';
import { fitText, splitText as pieces, type Measure } from '../../../src/render/text/fit-text.ts';
import { anyText } from '../../fixtures/any-text.ts';

const splitText = (text: string, limit: number, measure?: Measure) => [...pieces(text, limit, measure)];
const graphemes = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((part) => part.segment);
const limit = fc.integer({ min: 1, max: 120 });
const anyLimit = fc.integer({ min: -5, max: 120 });
const utf16 = (text: string) => text.length;
const bytes = (text: string) => Buffer.byteLength(text);

describe('fitText', () => {
  it('never exceeds the limit, however length is measured', () => {
    fc.assert(
      fc.property(
        anyText,
        anyLimit,
        fc.constantFrom(undefined, escapedLength, escapedWidth, bytes),
        (text, limit, measure) => {
          const fitted = fitText(text, limit, measure);
          expect((measure ?? utf16)(fitted)).toBeLessThanOrEqual(Math.max(limit, 0));
        },
      ),
    );
  });

  it('is nothing where there is no room, not even for the ellipsis', () => {
    expect([0, -3].map((limit) => fitText('茶', limit))).toEqual(['', '']);
    expect(fitText('茶茶', 2, bytes)).toBe('');
    expect(fitText('茶茶', 1)).toBe('…');
  });

  it('leaves alone what has exactly the room there is', () => {
    expect(fitText('一二三', 3)).toBe('一二三');
    expect(fitText('a_b', 4, escapedLength)).toBe('a_b');
  });

  it('leaves alone what fits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fitText(text, text.length)).toBe(text);
      }),
    );
  });

  it('never splits a grapheme, and invents nothing but the ellipsis and the end of what it opened', () => {
    fc.assert(
      fc.property(anyText, limit, (text, limit) => {
        const fitted = fitText(text, limit);
        if (fitted === text) return;
        const kept = graphemes(fitted.replace(/…\u2069*$/u, ''));
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
    ['sets the ellipsis in a full stop’s place', 'It began in 2000. Nobody knew', 20, 'It began in 2000…'],
    ['and in that of three', 'They waited... and waited on', 16, 'They waited…'],
    ['adds no ellipsis to one that is there', '等一等……后来呢后来呢', 7, '等一等……'],
    ['leaves no space before the ellipsis', 'so they sat down and waited', 17, 'so they sat down…'],
    ['ends with a sentence that is six tenths of the room', '一二三四五。七八九十甲乙丙', 11, '一二三四五。…'],
    ['but with none that is less', '一二三四。六七八九十甲乙丙', 11, '一二三四。六七八九十…'],
    ['ends with a word that is eight tenths of the room', 'abcdefg hijklmnop', 11, 'abcdefg…'],
    ['but with none that is less', 'abcdef ghijklmnop', 11, 'abcdef ghi…'],
    ['keeps a word that Chinese follows', 'abcdefgh ij茶茶茶', 12, 'abcdefgh ij…'],
    ['keeps a word that just ended', 'abcdefgh ij, klm', 12, 'abcdefgh ij…'],
    ['drops a character that needs more than there is', '👩‍👩‍👧', 4, '…'],
  ])('%s', (_, text, limit, fitted) => {
    expect(fitText(text, limit)).toBe(fitted);
  });

  it('looks no further into a long text than could fit', () => {
    const measured: number[] = [];
    const measure = (text: string) => measured.push(text.length) && text.length;
    expect(fitText('茶'.repeat(1000), 10, measure)).toBe(`${'茶'.repeat(9)}…`);
    expect(Math.max(...measured.filter((length) => length < 1000))).toBeLessThanOrEqual(10);
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

  it('keeps the mark of left-out words whole, wherever the limit falls', () => {
    for (let before = 0; before < 20; before += 1) {
      const text = `${'茶'.repeat(before)}[…]${'水'.repeat(20)}`;
      expect(splitText(text, 10).filter((piece) => piece.includes('[…]'))).toHaveLength(1);
      expect(fitText(text, 10)).toMatch(/^茶*(?:\[…\])?水*…$/u);
    }
  });

  it('has one empty piece of nothing, and none after a grapheme that is longer than the limit', () => {
    expect(splitText('', 5)).toEqual(['']);
    expect(splitText('👩‍👩‍👧', 4)).toEqual(['👩‍👩‍👧']);
    expect(splitText('👩‍👩‍👧茶', 4)).toEqual(['👩‍👩‍👧', '茶']);
  });

  it('breaks where sentences end', () => {
    expect(splitText('第一句话说完了。第二句话也说完了。', 12)).toEqual(['第一句话说完了。', '第二句话也说完了。']);
  });

  // How long it takes is measured by `npm run bench:long-texts`.
  it('measures every character of a long text twice at most, where nothing is escaped', () => {
    let measured = 0;
    const measure = (text: string) => {
      measured += text.length;
      return escapedLength(text);
    };
    const pieces = splitText('茶'.repeat(100_000), 2400, measure);
    expect(pieces.length).toBeGreaterThan(40);
    expect(measured).toBeLessThan(2 * 100_000);
  });
});
