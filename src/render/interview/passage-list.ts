import { shares } from '../limits.ts';
import { fitText } from '../text/fit-text.ts';

/** `9, 12–16`: passage numbers, runs drawn together. */
export function passageList(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return fitText(
    runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', '),
    shares.line,
  );
}
