const firstMs = 1000;
const longestMs = 2 * 60_000;

/** How long to wait before trying again after `failures` in a row, 1 or more: doubling, with jitter, 2 min at most. */
export function retryDelayMs(failures: number, random: () => number): number {
  const fullMs = Math.min(firstMs * 2 ** (failures - 1), longestMs);
  return Math.round(fullMs * (0.5 + random() / 2));
}
