import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { drawableText } from '../../src/typefaces/drawable-text.ts';
import type { FontSlice } from '../../src/typefaces/font-slice.ts';
import { isEmoji } from '../../src/typefaces/is-emoji.ts';
import { isRoman } from '../../src/typefaces/is-roman.ts';
import { fonts, fontLoader } from '../cards/drawing.ts';

/** All that a double-byte encoding has in these rows, but for its private corners. */
function charactersOf(encoding: string, leads: Range, trails: readonly Range[]): readonly string[] {
  const decoder = new TextDecoder(encoding);
  const cells = span(leads).flatMap((lead) => trails.flatMap(span).map((trail) => Uint8Array.of(lead, trail)));
  const decoded = cells.flatMap((cell) => Array.from(decoder.decode(cell)));
  return [...new Set(decoded)].filter((each) => each > '\u007f' && each !== '\ufffd' && !/\p{Co}/u.test(each));
}

type Range = readonly [first: number, last: number];

function span([first, last]: Range): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function openFont(file: string): Font {
  const font = create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a collection`);
  return font;
}

/** What a slice says it has and has not. */
function falseClaims({ file, ranges }: FontSlice): readonly number[] {
  const font = openFont(file);
  return ranges.flatMap(span).filter((codePoint) => font.glyphForCodePoint(codePoint).id === 0);
}

describe('the typefaces', () => {
  it('have every character of GB 2312', () => {
    const hanzi = charactersOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);
    const all = charactersOf('gbk', [0xa1, 0xf7], [[0xa1, 0xfe]]);
    expect(hanzi.length).toBe(6763);
    expect(fontLoader.undrawable(all.join(''))).toEqual([]);
  });

  it('have every character of Big5', () => {
    const all = charactersOf(
      'big5',
      [0xa1, 0xf9],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    );
    expect(all.length).toBeGreaterThan(13_400);
    expect(fontLoader.undrawable(drawableText(all.join('')))).toEqual([]);
  });

  it('hold what their slices say', () => {
    expect(fonts.han.length).toBe(383);
    expect(fonts.han.flatMap(falseClaims)).toEqual([]);
  });

  it('hold the Latin, Greek and Cyrillic that are counted on', () => {
    const held = fonts.roman.flatMap(({ file, ranges }) => {
      const font = openFont(file);
      return ranges.flatMap(span).filter((codePoint) => font.hasGlyphForCodePoint(codePoint));
    });
    const counted = span([0x20, 0x2fff]).filter(isRoman);
    expect(counted.length).toBeGreaterThan(600);
    expect(counted.filter((codePoint) => !held.includes(codePoint))).toEqual([]);
  });

  it('hold every emoji that is counted on; the list of those too young is complete', () => {
    const font = openFont(fonts.emoji);
    const counted = span([0x23, 0x1ffff]).filter((codePoint) => isEmoji(String.fromCodePoint(codePoint)));
    expect(counted.length).toBeGreaterThan(1400);
    const lacking = counted.filter((codePoint) => !font.hasGlyphForCodePoint(codePoint));
    expect(lacking.map((codePoint) => String.fromCodePoint(codePoint))).toEqual([]);
  });

  it.each([
    ['Hangul', '한글'],
    ['Arabic', 'سلام'],
    ['Thai', 'สวัสดี'],
    ['a rare character of Extension B', '𠀀'],
    ['an emoji younger than the font', '🫩'],
    ['what is private', '\ue000'],
  ])('are known not to have %s', (_, text) => {
    expect(fontLoader.undrawable(`茶${text}`)).toEqual([...new Set(text)]);
  });
});
