import type { Clock } from '../../src/discord/clock.ts';

/** Real time, `factor` times as fast: back-offs pass as they would, only sooner. */
export function createHurriedClock(factor: number): Clock & { readonly date: () => number } {
  const startedMs = performance.now();
  const epochMs = Date.now();
  const now = () => (performance.now() - startedMs) * factor;
  return {
    now,
    date: () => Math.round(epochMs + now()),
    after(ms, action) {
      const timer = setTimeout(action, ms / factor);
      return () => clearTimeout(timer);
    },
  };
}
