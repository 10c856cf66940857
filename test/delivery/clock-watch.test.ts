import { describe, expect, it } from 'vitest';
import { createClockWatch } from '../../src/delivery/clock-watch.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function watched() {
  const clock = createManualClock(Date.UTC(2026, 2, 2, 8));
  return { watch: createClockWatch(clock), pass: clock.advance, set: clock.setWall };
}

describe('createClockWatch', () => {
  it('believes the clock a process starts with, and one that goes', async () => {
    const { watch, pass } = watched();
    expect(watch.settled()).toBe(true);
    for (const ms of [15_000, 6 * hourMs, 40 * dayMs]) {
      await pass(ms);
      expect(watch.settled()).toBe(true);
    }
  });

  it.each([
    ['forward by a little more than a minute', minuteMs + 1],
    ['back by a little more than a minute', -minuteMs - 1],
    ['forward by days', 5 * dayMs],
    ['back by days', -5 * dayMs],
  ])('does not believe one set %s, until it has stood for a quarter of an hour', async (_, byMs) => {
    const { watch, pass, set } = watched();
    await pass(hourMs);
    set(byMs);
    expect(watch.settled()).toBe(false);
    await pass(15 * minuteMs - 1);
    expect(watch.settled()).toBe(false);
    await pass(1);
    expect(watch.settled()).toBe(true);
  });

  it.each([minuteMs, -minuteMs])('lets a correction by %i ms pass, and any number of them', async (byMs) => {
    const { watch, pass, set } = watched();
    for (let correction = 0; correction < 5; correction += 1) {
      set(byMs);
      expect(watch.settled()).toBe(true);
      await pass(15_000);
    }
  });

  it('waits anew where the clock is set again, back to what it was as well', async () => {
    const { watch, pass, set } = watched();
    set(5 * dayMs);
    expect(watch.settled()).toBe(false);
    await pass(10 * minuteMs);
    set(-5 * dayMs);
    expect(watch.settled()).toBe(false);
    await pass(10 * minuteMs);
    expect(watch.settled()).toBe(false);
    await pass(5 * minuteMs);
    expect(watch.settled()).toBe(true);
  });
});
