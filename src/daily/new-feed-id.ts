const idLetters = 7;
const seedLetters = 16;

/** Begins with a letter: a bare number is a feed's place in the list. */
export function newFeedId(random: () => number): string {
  return `f${letters(idLetters, random)}`;
}

/** Fixes the order of what a feed shows. */
export function newFeedSeed(random: () => number): string {
  return letters(seedLetters, random);
}

/** Of a–z and 0–9. */
function letters(count: number, random: () => number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 36).toString(36)).join('');
}
