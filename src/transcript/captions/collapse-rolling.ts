import type { Caption } from './caption.ts';

/** Of captions that roll, so many at least show a line again together with a new one. */
const rollingShare = 0.25;
/** Nobody reads what is shown no longer: between two lines, YouTube shows the first alone for 10 ms. */
const flashMs = 50;

/**
 * Captions that roll, as YouTube writes them, show each line again above the next: it is said once. What is really said
 * twice stands in a line of its own, and stays; so does everything where captions do not roll.
 */
export function collapseRolling(captions: readonly Caption[]): readonly Caption[] {
  const all = captions.map((caption) => ({ ...caption, lines: caption.lines.filter((line) => line !== '') }));
  const again = all.map(({ lines }, at) => countAgain(all[at - 1]?.lines ?? [], lines));
  const rolled = again.filter((count, at) => count > 0 && count < (all[at]?.lines.length ?? 0)).length;
  const flashes = all.some((caption, at) => isFlash(caption) && again[at] === caption.lines.length);
  if (!flashes && (rolled < 2 || rolled < rollingShare * (all.length - 1))) return all;
  return all.flatMap((caption, at) => {
    const lines = caption.lines.slice(again[at]);
    return lines.length === 0 ? [] : [{ ...caption, lines }];
  });
}

function isFlash({ lines, startMs, endMs }: Caption): boolean {
  return lines.length > 0 && startMs !== undefined && endMs !== undefined && endMs - startMs <= flashMs;
}

/** How many lines at the top are the last ones of the caption before. */
function countAgain(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count -= 1) {
    const last = before.slice(-count);
    if (last.every((line, at) => line === lines[at])) return count;
  }
  return 0;
}
