import { editDistance } from '../../search/language/edit-distance.ts';

const most = 3;

/** Which of the names somebody may have meant who typed this, nearest first: a slip of the finger, or a beginning. */
export function nearSpellings(given: string, names: readonly string[]): readonly string[] {
  const typed = folded(given);
  if (typed === '') return [];
  const limit = Math.max(1, Math.floor(typed.length / 3));
  return names
    .map((name) => ({ name, distance: distanceTo(typed, folded(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

function distanceTo(typed: string, name: string, limit: number): number {
  // One character, in Chinese a whole word, is near to every other.
  if (typed.length === 1 && !name.startsWith(typed)) return limit + 1;
  return name.startsWith(typed) ? 1 : editDistance(typed, name, limit);
}

/** Without case, width and the marks that stand before names: `#`, `@`, `/`. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[#@/]/u, '')
    .trim();
}
