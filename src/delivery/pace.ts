import type { Clock } from '../clock.ts';

export interface PaceOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly perSecond: number;
  /** While it says so, one start a second is enough to see whether things are better. */
  readonly slowed: () => boolean;
}

/** Starts, spread over time with jitter. */
export interface Pace {
  /** Takes the next start, where it is time for it. Where it is not, calls `again` when it is, once for all callers. */
  take(again: () => void): boolean;
  stop(): void;
}

const secondMs = 1000;
/** How much of a delay is made up for by starting faster. */
const catchUpMs = 100;

export function createPace({ clock, random, perSecond, slowed }: PaceOptions): Pace {
  let startAtMs = -Infinity;
  let cancel: (() => void) | undefined;
  return {
    take(again) {
      if (cancel !== undefined) return false;
      const steadyMs = clock.steady();
      if (startAtMs > steadyMs) {
        cancel = clock.after(Math.ceil(startAtMs - steadyMs), () => {
          cancel = undefined;
          again();
        });
        return false;
      }
      const gapMs = slowed() ? secondMs : (secondMs / perSecond) * (0.5 + random());
      startAtMs = Math.max(startAtMs, steadyMs - catchUpMs) + gapMs;
      return true;
    },
    stop: () => cancel?.(),
  };
}
