import type { FittedStretch } from './kept-of.ts';
import type { Fitted } from './fit-within.ts';
import { isParted } from './is-parted.ts';

/** In tokens: where a clause begins and ends is looked for so far. */
const mostHead = 40;
const mostPassed = 8;

/**
 * Where also the words before the first and after the last that were found stand, in the same clause: with the fewest edits,
 * a clause that is half the text's may be left as if nothing of it were.
 */
export function fitEnds(stretch: FittedStretch): Fitted {
  const { places } = stretch;
  const [first, last] = [places.findIndex((at) => at >= 0), places.findLastIndex((at) => at >= 0)];
  if (first < 0) return places;
  const { said, tokens, text, written } = stretch;
  let [from, until] = [first, last + 1];
  while (from > 0 && first - from < mostHead && !isParted(said, tokens, from)) from -= 1;
  while (until < tokens.length && until - last < mostHead && !isParted(said, tokens, until)) until += 1;
  let begins = places[first] ?? 0;
  const earliest = Math.max(0, begins - 2 * (first - from) - mostPassed);
  while (begins > earliest && !isParted(text, written, begins)) begins -= 1;
  let ends = (places[last] ?? 0) + 1;
  const latest = Math.min(written.length, ends + 2 * (until - last - 1) + mostPassed);
  while (ends < latest && !isParted(text, written, ends)) ends += 1;
  const keys = (all: FittedStretch['tokens'], start: number, end: number) =>
    all.slice(start, end).map(({ key }) => key);
  const head = common(keys(tokens, from, first), keys(written, begins, places[first] ?? 0), begins);
  const after = (places[last] ?? 0) + 1;
  const tail = common(keys(tokens, last + 1, until), keys(written, after, ends), after);
  return [...places.slice(0, from), ...head, ...places.slice(first, last + 1), ...tail, ...places.slice(until)];
}

/** Where the most of what is said stands, in order; of what is less than half of it, nothing. */
function common(said: readonly string[], text: readonly string[], begins: number): Fitted {
  const places = said.map(() => -1);
  const best = Array.from({ length: said.length + 1 }, () => Array.from({ length: text.length + 1 }, () => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = said.length - 1; i >= 0; i -= 1) {
    for (let j = text.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = said[i] === text[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  if (at(0, 0) < 2 || at(0, 0) * 2 < said.length) return places;
  let [i, j] = [0, 0];
  while (i < said.length && j < text.length) {
    if (said[i] === text[j]) {
      places[i] = begins + j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}
