import type { Clock } from '../../src/clock.ts';

export interface Hurry {
  readonly factor: number;
  /** What its wall clock showed when the real one showed `realStartMs`. */
  readonly wallStartMs: number;
  readonly realStartMs: number;
}

/** Real time, `factor` times as fast: back-offs pass as they would, only sooner. */
export function createHurriedClock({ factor, wallStartMs, realStartMs }: Hurry): Clock {
  const startedMs = performance.now();
  return {
    wall: () => Math.round(wallStartMs + (Date.now() - realStartMs) * factor),
    steady: () => (performance.now() - startedMs) * factor,
    after(ms, action) {
      const timer = setTimeout(action, ms / factor);
      return () => clearTimeout(timer);
    },
  };
}
