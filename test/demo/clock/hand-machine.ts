import { createManualClock, type ManualClock } from '../../fixtures/manual-clock.ts';

/** A machine whose time a test moves by hand; it begins on a Monday. */
export function createHandMachine(startMs = Date.UTC(2026, 0, 5)): ManualClock {
  return createManualClock(startMs);
}
