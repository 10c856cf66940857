/** So many that are not found one after another, and nothing more is looked for: the text is written in another way. */
const mostMisses = 20;

/**
 * Finds the source lines of strings that a JSON text holds in order, each behind the one before: a whole string, or what stands
 * in one. Where one is written with escapes, it is the last line.
 */
export function createLineFinder(text: string): (words: string) => number {
  let at = 0;
  let line = 1;
  let next = text.indexOf('\n');
  const findWhole = createSeeker(text);
  const findInside = createSeeker(text);
  return (words) => {
    const written = JSON.stringify(words);
    const inner = written.slice(1, -1);
    if (inner === '') return line;
    const whole = findWhole(written, at);
    const found = whole ?? findInside(inner, at);
    if (found === undefined) return line;
    for (; next !== -1 && next < found; next = text.indexOf('\n', next + 1)) line += 1;
    at = found + (whole === undefined ? inner : written).length;
    return line;
  };
}

/** Looks on from a place, until too much in a row was not there. */
function createSeeker(text: string): (part: string, from: number) => number | undefined {
  let misses = 0;
  return (part, from) => {
    const found = misses < mostMisses ? text.indexOf(part, from) : -1;
    misses = found === -1 ? misses + 1 : 0;
    return found === -1 ? undefined : found;
  };
}
