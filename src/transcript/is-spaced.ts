const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Punctuation that only Chinese and Japanese typography has: it never has a space beside it. */
const widePunctuation = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
/** Punctuation both typographies share: it is wide where its other neighbour is. */
const sharedPunctuation = /[“”‘’—…·]/;

/**
 * Whether a space stands between two characters that a hard wrap drove apart. The exporter breaks lines at ASCII
 * spaces only, so every break inside a block stands for one; it is kept except where Chinese typography has none.
 */
export function isSpaced(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  if (widePunctuation.test(before) || widePunctuation.test(after)) return false;
  const wideBefore = han.test(before);
  const wideAfter = han.test(after);
  if (wideBefore && (wideAfter || sharedPunctuation.test(after))) return false;
  if (wideAfter && sharedPunctuation.test(before)) return false;
  return true;
}

/** Whether a character is Chinese or Japanese, letters or punctuation. */
export function isWide(character: string): boolean {
  return han.test(character) || widePunctuation.test(character);
}
