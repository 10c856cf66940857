import type { Problem } from './transcript.ts';

/** Times that go back by more begin another recording. */
const backMs = 60_000;

/** From where on times begin again, as in a second part: nobody knows what those are counted from, and it is said. */
export function startAgain(timed: readonly { readonly startMs?: number | undefined; readonly line: number }[]): {
  readonly at: number | undefined;
  readonly problem: Problem | undefined;
} {
  let latest = 0;
  const at = timed.findIndex(({ startMs }) => {
    if (startMs === undefined) return false;
    const isBack = startMs + backMs < latest;
    latest = Math.max(latest, startMs);
    return isBack;
  });
  if (at === -1) return { at: undefined, problem: undefined };
  const message =
    'the times begin again here, so that from here on no quote shows when it was said: add each part on its own';
  return { at, problem: { line: timed[at]?.line ?? 1, column: 1, message } };
}
