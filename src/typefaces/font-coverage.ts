import type { FontLibrary } from './font-library.ts';
import type { CodeRange } from './font-slice.ts';
import { isEmoji } from './is-emoji.ts';
import { isRoman } from './is-roman.ts';

/** What typefaces hold, without a look into their files. */
export interface FontCoverage {
  /** The characters of a text, as it is drawn, that none of them has, each once. */
  lacking(text: string): readonly string[];
}

const codePoints = 0x110000;

/** A bit for each code point: a megabit is smaller than the ranges would be, and answers at once. */
export function createFontCoverage({ han, scripts }: Pick<FontLibrary, 'han' | 'scripts'>): FontCoverage {
  const bits = new Uint8Array(codePoints / 8);
  for (const { ranges } of [...han, ...scripts]) for (const range of ranges) mark(bits, range);
  const has = (codePoint: number) => ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0;
  return {
    lacking(text) {
      const lacking = new Set<string>();
      // No set of all its characters: a text may be as long as a file.
      for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (!has(codePoint) && !isRoman(codePoint) && !isEmoji(character)) lacking.add(character);
      }
      return [...lacking];
    },
  };
}

function mark(bits: Uint8Array, [first, last]: CodeRange): void {
  for (let codePoint = first; codePoint <= last; codePoint += 1) {
    const at = codePoint >> 3;
    bits[at] = (bits[at] ?? 0) | (1 << (codePoint & 7));
  }
}
