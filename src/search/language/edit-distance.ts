/**
 * Damerau–Levenshtein (optimal string alignment: a transposition is one edit), in code units; `limit + 1` as soon as
 * it is sure to be more than `limit`. Cells farther than that from the diagonal are more, and not looked at.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  let beforeLast: number[] = [];
  let last: number[] = [];
  let current: number[] = [];
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    let least = from === 1 ? row : over;
    current[from - 1] = least;
    for (let column = from; column <= to; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let best = (last[column - 1] ?? over) + (same ? 0 : 1);
      if (column < row + limit) best = Math.min(best, (last[column] ?? over) + 1);
      best = Math.min(best, (current[column - 1] ?? over) + 1);
      if (row > 1 && column > 1 && isTransposed(a, b, row, column)) {
        best = Math.min(best, (beforeLast[column - 2] ?? over) + 1);
      }
      current[column] = best;
      if (best < least) least = best;
    }
    if (least > limit) return over;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] ?? over, over);
}

function isTransposed(a: string, b: string, row: number, column: number): boolean {
  return a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
}
