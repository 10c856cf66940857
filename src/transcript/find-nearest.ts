import type { Span } from './span.ts';

/**
 * The stretch of `text` nearest to `pattern` by edit distance (Sellers 1980: the first row costs nothing, so a match
 * may begin anywhere). Ties go to the earliest end. Time and memory grow with the product and the sum of the lengths.
 */
export function findNearest(text: string, pattern: string): Span & { readonly distance: number } {
  let costs = Int32Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let starts = new Int32Array(pattern.length + 1);
  let nextCosts = new Int32Array(pattern.length + 1);
  let nextStarts = new Int32Array(pattern.length + 1);
  let best = { start: 0, end: 0, distance: pattern.length };
  for (let column = 1; column <= text.length; column++) {
    nextCosts[0] = 0;
    nextStarts[0] = column;
    for (let row = 1; row <= pattern.length; row++) {
      const replace = (costs[row - 1] ?? 0) + (text[column - 1] === pattern[row - 1] ? 0 : 1);
      const insert = (costs[row] ?? 0) + 1;
      const remove = (nextCosts[row - 1] ?? 0) + 1;
      const least = Math.min(replace, insert, remove);
      nextCosts[row] = least;
      nextStarts[row] =
        (least === replace ? starts[row - 1] : least === insert ? starts[row] : nextStarts[row - 1]) ?? 0;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    const distance = costs[pattern.length] ?? pattern.length;
    if (distance < best.distance) best = { start: starts[pattern.length] ?? 0, end: column, distance };
  }
  return best;
}
