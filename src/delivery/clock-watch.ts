import type { Clock } from '../clock.ts';

/** Tells whether the wall clock may be believed when it says that something is past. */
export interface ClockWatch {
  /** False for a while after the wall clock jumped against the steady one: it may jump back. */
  settled(): boolean;
}

/** After a jump nothing is given up for lateness until the clock has stood for this long. */
const settlingMs = 15 * 60_000;
/** A correction smaller than this changes nothing that matters here. */
const toleranceMs = 60_000;

/** A machine that slept looks like a jump, too. The clock a process starts with is believed. */
export function createClockWatch({ wall, steady }: Clock): ClockWatch {
  let offsetMs = wall() - steady();
  let jumpedAtMs = -Infinity;
  return {
    settled() {
      const presentMs = wall() - steady();
      if (Math.abs(presentMs - offsetMs) > toleranceMs) jumpedAtMs = steady();
      offsetMs = presentMs;
      return steady() - jumpedAtMs >= settlingMs;
    },
  };
}
