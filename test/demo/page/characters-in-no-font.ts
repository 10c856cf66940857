import { create, type Font } from 'fontkit';
import { parseRanges } from '../../../src/typefaces/font-slice.ts';
import { listPageFonts } from '../../../src/demo/page-server/list-page-fonts.ts';

const files = listPageFonts();
const stylesheet = new TextDecoder().decode(await files.get('/fonts.css')!.read());
const faces = [...stylesheet.matchAll(/"(?<family>[^"]+)".*?url\("(?<address>[^"]+)"\).*?:(?<ranges>U[^}]+)\}/gu)].map(
  ({ groups: { family = '', address = '', ranges = '' } = {} }) => ({ family, address, ranges: parseRanges(ranges) }),
);
/** That its slices have what they say is known from test/cards/worker/font-library.test.ts; others are opened, which takes long. */
const trusted = 'Source Han Serif';
const opened = new Map<string, Font>();

/** What no font of the page has: it would be a box, drawn by a font of the page all the same. */
export async function charactersInNoFont(texts: readonly string[]): Promise<readonly string[]> {
  // Spaces, and what only binds or chooses.
  const characters = new Set(texts.join('').replaceAll(/[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, ''));
  const drawable = await Promise.all([...characters].map(isInAFont));
  return [...characters].filter((_, index) => drawable[index] === false);
}

async function isInAFont(character: string): Promise<boolean> {
  const codePoint = character.codePointAt(0)!;
  const claiming = faces.filter(({ ranges }) =>
    ranges.some(([first, last]) => first <= codePoint && codePoint <= last),
  );
  if (claiming.some(({ family }) => family === trusted)) return true;
  for (const { address } of claiming) if ((await open(address)).hasGlyphForCodePoint(codePoint)) return true;
  return false;
}

async function open(address: string): Promise<Font> {
  const known = opened.get(address);
  if (known !== undefined) return known;
  const font = create(Buffer.from(await files.get(address)!.read()));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${address} is a collection`);
  opened.set(address, font);
  return font;
}
