import type { Problem } from './transcript.ts';

/** Times that go back by more begin another recording. */
const backMs = 60_000;

export interface UnsureTimes {
  /** Whether what stands at an index keeps no time. */
  readonly isUnsure: (index: number) => boolean;
  readonly problems: readonly Problem[];
}

/**
 * Which times nobody can believe. From where on they begin again, as in a second part: nobody knows what those are counted from.
 * And those alone that lie before one above them: it, or they, stand in another's place. Both are told.
 */
export function startAgain(
  timed: readonly { readonly startMs?: number | undefined; readonly line: number }[],
): UnsureTimes {
  let latest = 0;
  let again: number | undefined;
  const back = new Set<number>();
  for (const [at, { startMs }] of timed.entries()) {
    if (startMs === undefined) continue;
    if (startMs + backMs < latest) {
      again = at;
      break;
    }
    if (startMs < latest) back.add(at);
    latest = Math.max(latest, startMs);
  }
  const lineAt = (at: number) => timed[at]?.line ?? 1;
  const [first] = back;
  return {
    isUnsure: (index) => back.has(index) || (again !== undefined && index >= again),
    problems: [
      ...(first === undefined ? [] : [goesBack(lineAt(first), back.size)]),
      ...(again === undefined ? [] : [beginsAgain(lineAt(again))]),
    ],
  };
}

function goesBack(line: number, count: number): Problem {
  const more = count === 1 ? '' : `, and ${count - 1} more like it`;
  const message = `the time here lies before one above, so that no quote shows it${more}: put the lines in order`;
  return { line, column: 1, message };
}

function beginsAgain(line: number): Problem {
  const message =
    'the times begin again here, so that from here on no quote shows when it was said: add each part on its own';
  return { line, column: 1, message };
}
