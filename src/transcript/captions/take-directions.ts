import { findDirections } from '../find-directions.ts';

/** The words of a caption without stage directions, music and gaps, and those. */
export function takeDirections(text: string): { readonly words: string; readonly directions: readonly string[] } {
  const found = findDirections(text, { anySquare: true });
  const words: string[] = [];
  let from = 0;
  for (const { start, end } of found) {
    words.push(text.substring(from, start));
    from = end;
  }
  words.push(text.substring(from));
  return {
    words: words.join(' ').replaceAll(/\s+/gu, ' ').trim(),
    directions: found.map((each) => each.text).filter((each) => /\p{L}/u.test(each)),
  };
}
