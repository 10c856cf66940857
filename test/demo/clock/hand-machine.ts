import type { Machine } from '../../../src/demo/clock/shiftable-clock.ts';
import { createManualClock, type ManualClock } from '../../fixtures/manual-clock.ts';

/** A machine whose time a test moves by hand; it begins on a Monday. */
export function createHandMachine(startMs = Date.UTC(2026, 0, 5)): Machine & Pick<ManualClock, 'advance'> {
  const clock = createManualClock();
  return { ...clock, wall: () => startMs + clock.now() };
}
