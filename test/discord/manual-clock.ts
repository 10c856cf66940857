import type { Clock } from '../../src/discord/clock.ts';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on, running what falls due in its order. Lets promises settle before and after each. */
  advance(ms: number): Promise<void>;
  /** How many actions wait. */
  readonly waiting: number;
}

export function createManualClock(): ManualClock {
  const due = new Set<{ readonly atMs: number; readonly action: () => void }>();
  let nowMs = 0;
  return {
    now: () => nowMs,
    after(ms, action) {
      const entry = { atMs: nowMs + ms, action };
      due.add(entry);
      return () => due.delete(entry);
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (;;) {
        const next = [...due].toSorted((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined || next.atMs > untilMs) break;
        due.delete(next);
        nowMs = next.atMs;
        next.action();
        await settle();
      }
      nowMs = untilMs;
    },
    get waiting() {
      return due.size;
    },
  };
}

/** A turn of the event loop: every promise that can settle has settled after it. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
