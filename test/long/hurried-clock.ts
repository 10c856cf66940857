import type { Clock } from '../../src/clock.ts';

/** Real time, `factor` times as fast: back-offs pass as they would, only sooner. */
export function createHurriedClock(factor: number): Clock {
  const startedMs = performance.now();
  return {
    now: () => (performance.now() - startedMs) * factor,
    after(ms, action) {
      const timer = setTimeout(action, ms / factor);
      return () => clearTimeout(timer);
    },
  };
}
