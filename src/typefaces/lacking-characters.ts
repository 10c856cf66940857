import { drawableText } from './drawable-text.ts';
import { createFontCoverage, type FontCoverage } from './font-coverage.ts';
import { readFontLibrary } from './font-library.ts';

let known: FontCoverage | undefined;

/**
 * The characters of a text that no typeface of the cards has, each once; all of them where the typefaces are not installed.
 * What they hold is read with the first question, in some milliseconds.
 */
export function lackingCharacters(text: string): readonly string[] {
  known ??= readCoverage();
  return known.lacking(drawableText(text));
}

function readCoverage(): FontCoverage {
  try {
    return createFontCoverage(readFontLibrary());
  } catch {
    return { lacking: (text) => [...new Set(text)] };
  }
}
