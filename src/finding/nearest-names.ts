import { editDistance } from '../search/language/edit-distance.ts';
import { foldTyped } from '../search/language/fold-typed.ts';

/** As many as are offered. */
const mostOffered = 3;
/** Nobody types a name longer than this, and the work grows with it. */
const longestTyped = 60;

/** The names that somebody may have meant who typed none: one letter in three is another, of the whole or of a word of it; the nearest first. */
export function nearestNames(given: string, names: readonly string[]): readonly string[] {
  const wanted = foldTyped(given);
  const most = wanted.length > longestTyped ? 0 : Math.floor(wanted.length / 3);
  if (most === 0) return [];
  const near = [...new Set(names)].map((name) => ({ name, distance: distanceTo(name, wanted, most) }));
  return near
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostOffered)
    .map(({ name }) => name);
}

function distanceTo(name: string, wanted: string, most: number): number {
  const whole = foldTyped(name);
  return Math.min(...[whole, ...whole.split(/[\s:：,，·-]/u)].map((part) => editDistance(wanted, part, most)));
}
