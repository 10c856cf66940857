import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Renderer } from '@takumi-rs/core';
import { create } from 'fontkit';
import { afterAll, describe, expect, it } from 'vitest';
import { createDrawCard } from '../../src/cards/worker/draw-card.ts';
import { createFontLoader } from '../../src/cards/worker/font-loader.ts';
import { createFontCoverage } from '../../src/typefaces/font-coverage.ts';
import { readFontLibrary } from '../../src/typefaces/font-library.ts';
import { lackingCharacters } from '../../src/typefaces/lacking-characters.ts';
import { packagesFor } from '../../src/typefaces/read-script-fonts.ts';
import { aQuote, inkOf, label } from '../cards/drawing.ts';
import { foreignSentences } from '../fixtures/foreign-interviews.ts';

/** The packages are here by other names, so that the bot does not find them by itself. */
const scripts = ['hangul', 'thai', 'devanagari', 'georgian', 'armenian'] as const;

/** As if what the message names had been installed. */
function installed(packages: readonly string[], alias: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-fonts-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  for (const name of packages) {
    const path = join(folder, 'node_modules', name);
    mkdirSync(resolve(path, '..'), { recursive: true });
    symlinkSync(resolve(import.meta.dirname, '../../node_modules', alias), path, 'dir');
  }
  return pathToFileURL(join(folder, 'index.js')).href;
}

describe.each(scripts)('a font of fontsource for what is written in %s', (script) => {
  const sentence = foreignSentences[script];
  const packages = packagesFor(lackingCharacters(sentence)) ?? [];
  const library = readFontLibrary(installed(packages, `fonts-${script}`));

  it('is named, and once installed it holds every letter', () => {
    expect(packages).toEqual([expect.stringMatching(/^@fontsource-variable\/noto-serif-/u)]);
    expect(createFontCoverage(readFontLibrary()).lacking(sentence)).not.toEqual([]);
    expect(createFontCoverage(library).lacking(sentence)).toEqual([]);
    const fonts = library.scripts.map(({ file, ranges }) => ({ font: openFont(file), ranges }));
    const claimedFalsely = fonts.flatMap(({ font, ranges }) =>
      ranges.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
          (each) => !font.hasGlyphForCodePoint(each),
        ),
      ),
    );
    expect(claimedFalsely).toEqual([]);
  });

  it('is drawn on a card, and not as boxes', async () => {
    const draw = async (from: typeof library, words: string) => {
      const renderer = new Renderer();
      const loader = createFontLoader(from, (font) => renderer.registerFont(font));
      return createDrawCard(
        renderer,
        loader,
      )(aQuote(words, { speech: label(words, 'en'), name: label(words.substring(0, 6), 'en') }));
    };
    const drawn = await draw(library, sentence);
    expect(inkOf(drawn)).toBeDefined();
    // Boxes are all alike.
    const letters = Array.from(new Set(sentence)).filter(
      (each) => lackingCharacters(each).length > 0 && /\p{L}/u.test(each),
    );
    const [one, other] = await Promise.all(letters.slice(0, 2).map((letter) => draw(library, letter.repeat(4))));
    expect(Buffer.from(one!.png).equals(Buffer.from(other!.png))).toBe(false);
    await expect(draw(readFontLibrary(), sentence)).rejects.toThrow(/no font has/u);
  });
});

describe('packagesFor', () => {
  it('names nothing where nothing would bring all characters', () => {
    for (const text of [foreignSentences.arabic, foreignSentences.hebrew, '𠮷', '가𠮷']) {
      expect(packagesFor(lackingCharacters(text))).toBeUndefined();
    }
    expect(packagesFor(lackingCharacters('가ไ'))).toHaveLength(2);
  });
});

function openFont(file: string) {
  const font = create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a collection`);
  return font;
}
