import type { Clock } from '../../discord/clock.ts';

/** The machine's time, with a lead: wall and steady clock move together, so that to the bot no clock has jumped. */
export interface ShiftableClock extends Clock {
  /** Milliseconds since the epoch. */
  readonly wall: () => number;
  /** How far it is ahead of the machine. */
  readonly leadMs: () => number;
  /** Moves it forward and runs what became due, earliest first. */
  advance(ms: number): void;
}

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
  timeout: NodeJS.Timeout;
}

/** setTimeout takes no more. */
const longestMs = 2 ** 31 - 1;

export function createShiftableClock(): ShiftableClock {
  const timers = new Set<Timer>();
  let leadMs = 0;
  const now = () => performance.now() + leadMs;

  function wait(dueMs: number, ring: () => void): NodeJS.Timeout {
    return setTimeout(ring, Math.min(Math.max(dueMs - now(), 0), longestMs));
  }

  function ring(timer: Timer): void {
    clearTimeout(timer.timeout);
    if (!timers.has(timer)) return;
    // A timeout may come a fraction of a millisecond early.
    if (timer.dueMs - now() >= 1) {
      timer.timeout = wait(timer.dueMs, () => ring(timer));
      return;
    }
    timers.delete(timer);
    timer.action();
  }

  return {
    now,
    wall: () => Date.now() + leadMs,
    leadMs: () => leadMs,
    after(ms, action) {
      const dueMs = now() + ms;
      const timer: Timer = { dueMs, action, timeout: wait(dueMs, () => ring(timer)) };
      timers.add(timer);
      return () => {
        clearTimeout(timer.timeout);
        timers.delete(timer);
      };
    },
    advance(ms) {
      if (ms < 0) throw new RangeError('time only moves forward');
      leadMs += ms;
      for (const timer of [...timers].toSorted((a, b) => a.dueMs - b.dueMs)) ring(timer);
    },
  };
}
