import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseRanges, type FontSlice, withoutCodePoints } from './font-slice.ts';
import type { Script } from './script.ts';

/** The typefaces, each in slices of which only those are read that a text needs. */
export interface FontLibrary {
  /** Source Han Serif: every character of GB 2312 and Big5, in the shapes of the mainland. */
  readonly han: readonly FontSlice[];
  /** The same design in the shapes of Taiwan, its marks in the middle of their cell; the common characters only. */
  readonly hant: readonly FontSlice[];
  /** Source Serif: Latin with narrow quotation marks, Greek, Cyrillic. */
  readonly roman: readonly FontSlice[];
  readonly emoji: string;
}

/** No name of CSS' own, such as `serif`: that would be looked for among system fonts. */
export const families = { han: 'Han', hant: 'Hant', roman: 'Roman', emoji: 'Pictures' } as const;

/** Which typeface is asked first. What a claimed slice lacks after all falls to the next. */
export const stacks: Readonly<Record<Script, readonly string[]>> = {
  simplified: [families.han, families.roman, families.emoji],
  traditional: [families.hant, families.han, families.roman, families.emoji],
  latin: [families.roman, families.han, families.emoji],
};

/** The character 0, which no font draws; § and ¶, which Source Han Serif draws as wide as a Chinese character. */
const leftToOthers = [0, 0xa7, 0xb6];

const require = createRequire(import.meta.url);

export function readFontLibrary(): FontLibrary {
  return {
    han: readStylesheet(families.han, require.resolve('@chinese-fonts/syst/dist/SourceHanSerifCN/result.css')),
    hant: readFontsource(families.hant, 'noto-serif-tc'),
    roman: readFontsource(families.roman, 'source-serif-4'),
    emoji: require.resolve('twemoji-colr-font/twemoji.woff2'),
  };
}

function readStylesheet(family: string, path: string): readonly FontSlice[] {
  const faces = readFileSync(path, 'utf8').matchAll(
    /@font-face\s*\{[^}]*url\("\.\/(?<file>[^"]+)"\)[^}]*unicode-range:(?<ranges>[^;}]+)[^}]*\}/gu,
  );
  return [...faces].map(({ groups: { file = '', ranges = '' } = {} }) => ({
    family,
    file: join(dirname(path), file),
    ranges: withoutCodePoints(parseRanges(ranges), leftToOthers),
  }));
}

const fontsourceRanges = z.record(z.string(), z.string());

function readFontsource(family: string, name: string): readonly FontSlice[] {
  const path = require.resolve(`@fontsource-variable/${name}/unicode.json`);
  const ranges = fontsourceRanges.parse(JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(ranges).map(([key, written]) => ({
    family,
    file: join(dirname(path), 'files', `${name}-${key.replaceAll(/[[\]]/gu, '')}-wght-normal.woff2`),
    ranges: parseRanges(written),
  }));
}
