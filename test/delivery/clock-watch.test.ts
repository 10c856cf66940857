import { describe, expect, it } from 'vitest';
import { createClockWatch, type ClockWatch } from '../../src/delivery/clock-watch.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

interface Watched {
  readonly watch: ClockWatch;
  /** Time goes by, for both clocks. */
  pass(ms: number): void;
  /** Somebody sets the wall clock. */
  set(byMs: number): void;
}

function watched(): Watched {
  let wallMs = Date.UTC(2026, 2, 2, 8);
  let steadyMs = 1000;
  const timing = { wall: () => wallMs, steady: () => steadyMs, after: () => () => undefined };
  return {
    watch: createClockWatch(timing),
    pass(ms) {
      wallMs += ms;
      steadyMs += ms;
    },
    set(byMs) {
      wallMs += byMs;
    },
  };
}

describe('createClockWatch', () => {
  it('believes the clock a process starts with, and one that goes', () => {
    const { watch, pass } = watched();
    expect(watch.settled()).toBe(true);
    for (const ms of [15_000, 6 * hourMs, 40 * dayMs]) {
      pass(ms);
      expect(watch.settled()).toBe(true);
    }
  });

  it.each([
    ['forward by a little more than a minute', minuteMs + 1],
    ['back by a little more than a minute', -minuteMs - 1],
    ['forward by days', 5 * dayMs],
    ['back by days', -5 * dayMs],
  ])('does not believe one set %s, until it has stood for a quarter of an hour', (_, byMs) => {
    const { watch, pass, set } = watched();
    pass(hourMs);
    set(byMs);
    expect(watch.settled()).toBe(false);
    pass(15 * minuteMs - 1);
    expect(watch.settled()).toBe(false);
    pass(1);
    expect(watch.settled()).toBe(true);
  });

  it.each([minuteMs, -minuteMs])('lets a correction by %i ms pass, and any number of them', (byMs) => {
    const { watch, pass, set } = watched();
    for (let correction = 0; correction < 5; correction += 1) {
      set(byMs);
      expect(watch.settled()).toBe(true);
      pass(15_000);
    }
  });

  it('waits anew where the clock is set again, back to what it was as well', () => {
    const { watch, pass, set } = watched();
    set(5 * dayMs);
    expect(watch.settled()).toBe(false);
    pass(10 * minuteMs);
    set(-5 * dayMs);
    expect(watch.settled()).toBe(false);
    pass(10 * minuteMs);
    expect(watch.settled()).toBe(false);
    pass(5 * minuteMs);
    expect(watch.settled()).toBe(true);
  });
});
