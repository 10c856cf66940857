import { describe, expect, it } from 'vitest';
import { timeTomorrow } from '../../../src/demo/clock/time-tomorrow.ts';

describe('timeTomorrow', () => {
  it.each([
    ['2026-03-01T22:00:00Z', 'UTC', '2026-03-02T09:00:00Z'],
    ['2026-03-01T22:00:00Z', 'Asia/Shanghai', '2026-03-03T01:00:00Z'],
    // The clocks of New York go forward that night.
    ['2026-03-07T20:00:00Z', 'America/New_York', '2026-03-08T13:00:00Z'],
    ['2026-12-31T12:00:00Z', 'Asia/Kathmandu', '2027-01-01T03:15:00Z'],
  ])('after %s in %s it is %s', (now, zone, expected) => {
    expect(new Date(timeTomorrow(Date.parse(now), '09:00', zone)).toISOString()).toBe(new Date(expected).toISOString());
  });
});
