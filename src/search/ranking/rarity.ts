/** Inverse document frequency, never negative: the fewer documents hold a term, the more it says. */
export function rarity(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}
