import { createRequire } from 'node:module';
import type { FontSlice } from './font-slice.ts';
import { readFontSlices } from './read-font-slices.ts';
import { readScriptFonts, scriptFamilies } from './read-script-fonts.ts';
import type { Script } from './script.ts';

/** The typefaces, each in slices of which only those are read that a text needs. */
export interface FontLibrary {
  /** Source Han Serif: every character of GB 2312 and Big5, in the shapes of the mainland. */
  readonly han: readonly FontSlice[];
  /** The same design in the shapes of Taiwan, its marks in the middle of their cell; the common characters only. */
  readonly hant: readonly FontSlice[];
  /** Source Serif: Latin with narrow quotation marks, Greek, Cyrillic. */
  readonly roman: readonly FontSlice[];
  /** Of other writing systems, those that are installed. */
  readonly scripts: readonly FontSlice[];
  readonly emoji: string;
}

/** No name of CSS' own, such as `serif`: that would be looked for among system fonts. */
export const families = { han: 'Han', hant: 'Hant', roman: 'Roman', emoji: 'Pictures' } as const;

/** Which typeface is asked first. What a claimed slice lacks after all falls to the next. */
export const stacks: Readonly<Record<Script, readonly string[]>> = {
  simplified: [families.han, families.roman, ...scriptFamilies, families.emoji],
  traditional: [families.hant, families.han, families.roman, ...scriptFamilies, families.emoji],
  latin: [families.roman, families.han, ...scriptFamilies, families.emoji],
};

/** The character 0, which no font draws; § and ¶, which Source Han Serif draws as wide as a Chinese character. */
const leftToOthers = [0, 0xa7, 0xb6];

const require = createRequire(import.meta.url);

/** @param from - where fonts of other writing systems are looked for; as this project does by default */
export function readFontLibrary(from: string = import.meta.url): FontLibrary {
  return {
    han: readFontSlices(families.han, '@chinese-fonts/syst/dist/SourceHanSerifCN/result.css', leftToOthers),
    hant: readFontSlices(families.hant, '@fontsource-variable/noto-serif-tc/index.css'),
    roman: readFontSlices(families.roman, '@fontsource-variable/source-serif-4/index.css'),
    scripts: readScriptFonts(from),
    emoji: require.resolve('twemoji-colr-font/twemoji.woff2'),
  };
}
