import { createRequire } from 'node:module';
import { type FontSlice, onlyCodePoints } from './font-slice.ts';
import { readFontSlices } from './read-font-slices.ts';

/** A writing system that a card can be set in, once a package with its letters is installed. */
interface ScriptFont {
  /** Its letters and signs. */
  readonly letters: RegExp;
  /** As the renderer knows it; no name of CSS' own. */
  readonly family: string;
  /** Of fontsource; its slices hold every letter they claim. */
  readonly package: string;
}

/**
 * Each was installed, and drawn on a card, shaped and broken into lines as it should be. Others are left out until they
 * are: what is written from right to left is drawn from the wrong side, without the space before a line's last word.
 */
const scriptFonts: readonly ScriptFont[] = [
  { letters: /\p{scx=Hangul}/u, family: 'Hangul', package: '@fontsource-variable/noto-serif-kr' },
  { letters: /\p{scx=Thai}/u, family: 'Thai', package: '@fontsource-variable/noto-serif-thai' },
  { letters: /\p{scx=Devanagari}/u, family: 'Devanagari', package: '@fontsource-variable/noto-serif-devanagari' },
  { letters: /\p{sc=Georgian}/u, family: 'Georgian', package: '@fontsource-variable/noto-serif-georgian' },
  { letters: /\p{scx=Armenian}/u, family: 'Armenian', package: '@fontsource-variable/noto-serif-armenian' },
];

export const scriptFamilies: readonly string[] = scriptFonts.map(({ family }) => family);

/** The slices of those that are installed. @param from - where they are looked for */
export function readScriptFonts(from: string): readonly FontSlice[] {
  return scriptFonts.flatMap(({ letters, family, package: name }) => {
    const stylesheet = findStylesheet(name, from);
    if (stylesheet === undefined) return [];
    return readFontSlices(family, stylesheet)
      .map((slice) => ({ ...slice, ranges: onlyCodePoints(slice.ranges, (codePoint) => isOf(letters, codePoint)) }))
      .filter(({ ranges }) => ranges.length > 0);
  });
}

/** What to install for characters that no typeface has; undefined where nothing would give all of them. */
export function packagesFor(characters: readonly string[]): readonly string[] | undefined {
  const wanted = characters.map((character) => scriptFonts.find(({ letters }) => letters.test(character))?.package);
  return wanted.includes(undefined) ? undefined : [...new Set(wanted.filter((name) => name !== undefined))];
}

function findStylesheet(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(`${name}/index.css`);
  } catch {
    return undefined;
  }
}

function isOf(letters: RegExp, codePoint: number): boolean {
  return letters.test(String.fromCodePoint(codePoint));
}
