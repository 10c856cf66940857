import { describe, expect, it } from 'vitest';
import { nextTimeOfDay } from '../../../src/demo/clock/next-time-of-day.ts';

describe('nextTimeOfDay', () => {
  it.each([
    ['2026-01-05T00:59:00Z', '09:00', '2026-01-05T01:00:00.000Z'],
    ['2026-01-05T01:00:00Z', '09:00', '2026-01-06T01:00:00.000Z'],
    ['2026-01-05T15:59:00Z', '00:00', '2026-01-05T16:00:00.000Z'],
  ])('is, after %s in Shanghai, for %s %s', (after, time, expected) => {
    expect(new Date(nextTimeOfDay(Date.parse(after), time, 'Asia/Shanghai')).toISOString()).toBe(expected);
  });

  it('is a moment that there is, where clocks are put forward over it', () => {
    const after = Date.parse('2026-03-08T06:59:00Z');
    expect(new Date(nextTimeOfDay(after, '02:30', 'America/New_York')).toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });
});
