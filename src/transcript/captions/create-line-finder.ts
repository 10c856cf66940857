/** So many that are not found one after another, and nothing more is looked for: the text is written in another way. */
const mostMisses = 20;

/** Finds the source lines of strings that a JSON text holds in order. Where one is written with escapes, it is the last line. */
export function createLineFinder(text: string): (words: string) => number {
  let at = 0;
  let line = 1;
  let misses = 0;
  return (words) => {
    const written = JSON.stringify(words).slice(1, -1);
    const found = misses < mostMisses && written !== '' ? text.indexOf(written, at) : -1;
    if (found === -1) {
      misses += 1;
      return line;
    }
    misses = 0;
    for (let next = text.indexOf('\n', at); next !== -1 && next < found; next = text.indexOf('\n', next + 1)) line += 1;
    at = found;
    return line;
  };
}
