/**
 * Lets one report through in `everyMs`, with the number of those held back since the last; a cache that is away
 * fails at every request, and nobody needs to read that each time.
 */
export function reportSeldom<Fact>(
  report: (fact: Fact, heldBack: number) => void,
  { everyMs, now }: { readonly everyMs: number; readonly now: () => number },
): (fact: Fact) => void {
  let lastMs = -Infinity;
  let heldBack = 0;
  return (fact) => {
    if (now() - lastMs < everyMs) {
      heldBack += 1;
      return;
    }
    report(fact, heldBack);
    lastMs = now();
    heldBack = 0;
  };
}
