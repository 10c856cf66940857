import { systemClock, type Clock } from '../../clock.ts';

/** The machine's time, with a lead: wall and steady clock move together, so that to the bot no clock has jumped. */
export interface ShiftableClock extends Clock {
  /** Moves it forward and runs what became due, earliest first. */
  advance(ms: number): void;
}

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
  cancel: () => void;
}

/** setTimeout takes no more. */
const longestMs = 2 ** 31 - 1;

export interface ShiftableClockOptions {
  /** What its wall clock shows at first; the machine's by default. */
  readonly startMs?: number | undefined;
  readonly machine?: Clock;
}

export function createShiftableClock({ startMs, machine = systemClock }: ShiftableClockOptions = {}): ShiftableClock {
  const timers = new Set<Timer>();
  const wallLeadMs = startMs === undefined ? 0 : startMs - machine.wall();
  let leadMs = 0;
  const steady = () => machine.steady() + leadMs;

  function wait(dueMs: number, ring: () => void): () => void {
    return machine.after(Math.min(Math.max(dueMs - steady(), 0), longestMs), ring);
  }

  function ring(timer: Timer): void {
    timer.cancel();
    if (!timers.has(timer)) return;
    // A timeout may come a fraction of a millisecond early.
    if (timer.dueMs - steady() >= 1) {
      timer.cancel = wait(timer.dueMs, () => ring(timer));
      return;
    }
    timers.delete(timer);
    timer.action();
  }

  return {
    wall: () => machine.wall() + wallLeadMs + leadMs,
    steady,
    after(ms, action) {
      const dueMs = steady() + ms;
      const timer: Timer = { dueMs, action, cancel: wait(dueMs, () => ring(timer)) };
      timers.add(timer);
      return () => {
        timer.cancel();
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
