import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import { basename } from 'node:path';
import { z } from 'zod';
import { type CodeRange, type FontSlice, writeRanges } from '../../typefaces/font-slice.ts';
import { readFontSlices } from '../../typefaces/read-font-slices.ts';
import { emojiRanges } from './emoji-ranges.ts';
import type { PageFile } from './page-file.ts';

interface Typeface {
  /** As style/typefaces.css asks for it. */
  readonly family: string;
  /** The package's stylesheet, or its one font with what that is there for. */
  readonly source: string;
  readonly ranges?: readonly CodeRange[];
  readonly style?: 'italic';
  /** In percent. */
  readonly size?: number;
  /** Code points that others draw better. */
  readonly left?: readonly number[];
}

interface Face {
  readonly typeface: Typeface;
  readonly slice: FontSlice;
  readonly address: string;
}

/** What Chinese fonts draw as wide as a Chinese character: § and ¶, and the marks that are apostrophes, too. */
const narrowSigns = [0xa7, 0xb6, 0x2018, 0x2019];
/** Noto Sans SC and TC have the letters of Source Sans, but larger: in a Chinese text and beside it they are the same. */
const asInChinese = 114;

const sourceSans = { family: 'Source Sans 3', size: asInChinese };
const typefaces: readonly Typeface[] = [
  { ...sourceSans, source: '@fontsource-variable/source-sans-3/index.css' },
  { ...sourceSans, source: '@fontsource-variable/source-sans-3/wght-italic.css', style: 'italic' },
  { family: 'Source Code Pro', source: '@fontsource-variable/source-code-pro/index.css', size: 108 },
  { family: 'Noto Sans SC', source: '@fontsource-variable/noto-sans-sc/index.css', left: narrowSigns },
  { family: 'Noto Sans TC', source: '@fontsource-variable/noto-sans-tc/index.css', left: narrowSigns },
  { family: 'Noto Sans Symbols 2', source: '@fontsource/noto-sans-symbols-2/index.css' },
  { family: 'Source Han Serif', source: '@chinese-fonts/syst/dist/SourceHanSerifCN/result.css' },
  { family: 'Twemoji', source: 'twemoji-colr-font/twemoji.woff2', ranges: emojiRanges() },
];

/** In percent of the letters' size, for all alike: a line is as high, and its words stand as high, in every language. */
const ascent = 97;
const descent = 23;

const packageSchema = z.object({ name: z.string(), version: z.string() });

const require = createRequire(import.meta.url);

/**
 * A stylesheet, and by their addresses the slices that it names. They are read where their packages lie, as a browser
 * asks for them: there are 600 of them, which Vite would copy with every build.
 */
export function listPageFonts(): ReadonlyMap<string, PageFile> {
  const faces = typefaces.flatMap((typeface): readonly Face[] => {
    const folder = addressOf(typeface);
    return slicesOf(typeface).map((slice) => ({ typeface, slice, address: `${folder}/${basename(slice.file)}` }));
  });
  const stylesheet = Buffer.from(faces.map(writeFace).join('\n'));
  return new Map<string, PageFile>([
    ['/fonts.css', { type: 'text/css; charset=utf-8', read: () => Promise.resolve(stylesheet) }],
    ...faces.map(({ slice: { file }, address }): [string, PageFile] => [
      address,
      { type: 'font/woff2', read: () => readFile(file), lasting: true },
    ]),
  ]);
}

function slicesOf({ family, source, ranges, left }: Typeface): readonly FontSlice[] {
  if (ranges === undefined) return readFontSlices(family, source, left);
  return [{ family, file: require.resolve(source), ranges }];
}

/** With the package's version: what a browser keeps under it stays true. */
function addressOf({ source }: Typeface): string {
  const path = findPackageJSON(source, import.meta.url);
  if (path === undefined) throw new Error(`${source} lies in no package`);
  const { name, version } = packageSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return `/fonts/${name}/${version}`;
}

/** Text waits for its font: from this machine that is a moment, in which other letters or boxes would only flicker. */
function writeFace({ typeface, slice, address }: Face): string {
  const { family, style = 'normal', size = 100 } = typeface;
  const height = `ascent-override:${(ascent * 100) / size}%;descent-override:${(descent * 100) / size}%`;
  return (
    `@font-face{font-family:"${family}";font-style:${style};font-weight:100 900;size-adjust:${size}%;${height};` +
    `font-display:block;src:url("${address}") format("woff2");unicode-range:${writeRanges(slice.ranges)}}`
  );
}
