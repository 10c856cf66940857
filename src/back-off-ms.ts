/**
 * How long to wait before try number `attempt` (1 for the first repetition): doubling from `firstMs`, with jitter,
 * `longestMs` at most.
 */
export function backOffMs(attempt: number, random: () => number, longestMs = 5 * 60_000, firstMs = 1000): number {
  const fullMs = Math.min(firstMs * 2 ** (attempt - 1), longestMs);
  return Math.round(fullMs * (0.5 + random() / 2));
}
