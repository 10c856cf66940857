import { parseRanges } from './font-slice.ts';

/**
 * What of Source Serif we count on: its slices name more characters than they hold. The tests look each of these up in
 * the font itself.
 */
const counted = parseRanges(
  [
    'U+20-7E,U+A0-12B,U+12E-131,U+134-165,U+168-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1CD-1DC,U+218-21B',
    'U+300-301,U+303-304,U+308-309,U+323,U+384-38A,U+38C,U+38E-3A1,U+3A3-3CE,U+400-45F,U+490-493',
    'U+1E80-1E85,U+1E9E,U+1EA0-1EF9,U+2013-2014,U+2018-201A,U+201C-201E,U+2020,U+2022,U+2026,U+2039-203A',
    'U+20A9,U+20AB-20AC,U+20BD,U+20BF,U+2122,U+2212',
  ].join(','),
);

export function isRoman(codePoint: number): boolean {
  return counted.some(([first, last]) => codePoint >= first && codePoint <= last);
}
