import type { Clock } from '../clock.ts';

/**
 * Lets one report through in `everyMs`, with the number of those held back since the last; a cache that is away
 * fails at every request, and nobody needs to read that each time.
 */
export function reportSeldom<Fact>(
  report: (fact: Fact, heldBack: number) => void,
  { everyMs, clock }: { readonly everyMs: number; readonly clock: Pick<Clock, 'steady'> },
): (fact: Fact) => void {
  let lastMs = -Infinity;
  let heldBack = 0;
  return (fact) => {
    if (clock.steady() - lastMs < everyMs) {
      heldBack += 1;
      return;
    }
    report(fact, heldBack);
    lastMs = clock.steady();
    heldBack = 0;
  };
}
