import { describe, expect, it } from 'vitest';
import { readFontLibrary } from '../../../src/typefaces/font-library.ts';
import type { PageFile } from '../../../src/demo/page-server/page-file.ts';
import { listPageFonts } from '../../../src/demo/page-server/list-page-fonts.ts';

const fonts = listPageFonts();
const stylesheet = new TextDecoder().decode(await fonts.get('/fonts.css')!.read());
const addresses = [...stylesheet.matchAll(/url\("([^"]+)"\)/gu)].map(([, address = '']) => address);

describe('listPageFonts', () => {
  it('has every font that its stylesheet names, and nothing else', () => {
    expect(new Set(['/fonts.css', ...addresses])).toEqual(new Set(fonts.keys()));
  });

  it('reads each where it lies: a font for the web', async () => {
    const files = addresses.map((address): PageFile => fonts.get(address)!);
    expect(new Set(files.map(({ type }) => type))).toEqual(new Set(['font/woff2']));
    const beginnings = await Promise.all(
      files.map(async (file) => String.fromCharCode(...(await file.read()).slice(0, 4))),
    );
    expect(new Set(beginnings)).toEqual(new Set(['wOF2']));
  });

  it('names no font of the machine, and nothing from outside', () => {
    expect(stylesheet).not.toMatch(/local\(|https?:|url\("?\/\//u);
  });

  it('may be kept by a browser, as the version is part of the address; the stylesheet may not', () => {
    expect(
      addresses.filter((address) => !/^\/fonts\/(@[\w-]+\/)?[\w-]+\/\d+\.\d+\.\d+\/[\w.-]+$/u.test(address)),
    ).toEqual([]);
    expect(addresses.every((address) => fonts.get(address)?.lasting)).toBe(true);
    expect(fonts.get('/fonts.css')?.lasting).toBeUndefined();
  });

  it('offers all slices of the cards’ Source Han Serif, which has GB 2312 and Big5 whole', () => {
    expect(stylesheet.match(/"Source Han Serif"/gu)?.length).toBe(readFontLibrary().han.length);
  });
});
