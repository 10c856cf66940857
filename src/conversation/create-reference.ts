/** Without letters and digits that people mistake for each other when they read an id aloud. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 6;

/** A short id under which a failure stands in the log. */
export function createReference(random: () => number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}
