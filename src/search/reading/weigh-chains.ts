import type { Alternative } from './reading-builder.ts';

/**
 * Alternatives for overlapping pairs in a row, weighed anew: those that follow on from one another (边际, 际成, 成本)
 * are one reading of the whole, and worth more the longer it goes on; a pair that joins nothing keeps half.
 */
export function weighChains(pairs: readonly (readonly Alternative[])[]): Alternative[][] {
  const forward = chainLengths(pairs, firstOf, lastOf);
  const backward = chainLengths(pairs.toReversed(), lastOf, firstOf).toReversed();
  return pairs.map((alternatives, at) =>
    alternatives.map(({ term, worth }) => {
      const length = (forward[at]?.get(term) ?? 1) + (backward[at]?.get(term) ?? 1) - 1;
      return { term, worth: worth * (0.5 + (0.5 * length) / pairs.length) };
    }),
  );
}

/** How long a chain ends at each alternative. */
function chainLengths(
  pairs: readonly (readonly Alternative[])[],
  headOf: (term: string) => string,
  tailOf: (term: string) => string,
): Map<string, number>[] {
  let byTail = new Map<string, number>();
  return pairs.map((alternatives) => {
    const lengths = new Map(alternatives.map(({ term }) => [term, 1 + (byTail.get(headOf(term)) ?? 0)]));
    byTail = new Map();
    for (const [term, length] of lengths) byTail.set(tailOf(term), Math.max(length, byTail.get(tailOf(term)) ?? 0));
    return lengths;
  });
}

function firstOf(term: string): string {
  return Array.from(term)[0] ?? '';
}

function lastOf(term: string): string {
  return Array.from(term).at(-1) ?? '';
}
