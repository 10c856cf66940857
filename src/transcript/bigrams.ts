/** The overlapping pairs of a text, in UTF-16 units: what two texts share of them tells how alike they are. */
export function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
