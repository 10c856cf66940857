import { readFile } from 'node:fs/promises';
import type { Font } from '@takumi-rs/core';
import { createFontCoverage } from '../../typefaces/font-coverage.ts';
import { isEmoji } from '../../typefaces/is-emoji.ts';
import { families, type FontLibrary } from '../../typefaces/font-library.ts';
import { indexSlices, type FontSlice } from '../../typefaces/font-slice.ts';
import { isRoman } from '../../typefaces/is-roman.ts';
import type { Script } from '../../typefaces/script.ts';

/** A text and the typefaces it asks for. */
export interface SetText {
  readonly text: string;
  readonly script: Script;
}

/** The fonts that texts asked for so far. */
export interface FontLoader {
  /** Reads the slices that these texts need and that no text needed before. */
  prepare(texts: readonly SetText[]): Promise<void>;
  /** The characters of a text that no font draws, each once. */
  undrawable(text: string): readonly string[];
}

/** @param register hands a font to the renderer */
export function createFontLoader(library: FontLibrary, register: (font: Font) => Promise<unknown>): FontLoader {
  const { han, hant, roman, scripts, emoji } = library;
  const coverage = createFontCoverage(library);
  const inHan = indexSlices(han);
  const inHant = indexSlices(hant);
  const inRoman = indexSlices(roman);
  const inScripts = indexSlices(scripts);
  const pictures: FontSlice = { family: families.emoji, file: emoji, ranges: [] };
  const taken = new Set<FontSlice>();

  /** Those of the typefaces that are asked in turn, up to the one that surely has the character. */
  function slicesFor(character: string, script: Script): readonly (FontSlice | undefined)[] {
    const codePoint = character.codePointAt(0) ?? 0;
    const surelyRoman = isRoman(codePoint);
    if (script === 'latin' && surelyRoman) return [inRoman.get(codePoint)];
    const shape = script === 'traditional' ? inHant.get(codePoint) : undefined;
    if (inHan.has(codePoint)) return [shape, inHan.get(codePoint)];
    if (surelyRoman) return [inRoman.get(codePoint)];
    return isEmoji(character) ? [pictures] : [inScripts.get(codePoint)];
  }

  async function take(slice: FontSlice): Promise<void> {
    const { family: name, file, ranges } = slice;
    const unicodeRange = ranges.map(([first, last]): [number, number] => [first, last]);
    await register({ name, data: await readFile(file), ...(ranges.length > 0 && { unicodeRange }) });
    taken.add(slice);
  }

  return {
    async prepare(texts) {
      const wanted = texts.flatMap(({ text, script }) => [...new Set(text)].flatMap((each) => slicesFor(each, script)));
      const missing = new Set(wanted.filter((slice) => slice !== undefined).filter((slice) => !taken.has(slice)));
      await Promise.all([...missing].map(take));
    },
    undrawable: (text) => coverage.lacking(text),
  };
}
