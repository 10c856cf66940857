import { describe, expect, it } from 'vitest';
import { zoneText } from '../../../src/render/text/zone-text.ts';
import { nextOccurrences } from '../../../src/feeds/occurrence.ts';
import { parseTimeZone } from '../../../src/time-input/find-time-zones.ts';

describe('zoneText', () => {
  it.each([
    ['+08:00', 'UTC+8'],
    ['+05:30', 'UTC+5:30'],
    ['-03:05', 'UTC−3:05'],
    ['Etc/GMT-8', 'UTC+8'],
    ['Etc/GMT+5', 'UTC−5'],
    ['Etc/GMT+0', 'UTC'],
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['EST5EDT', 'EST5EDT'],
  ])('shows %s as %s', (zone, text) => {
    expect(zoneText(zone)).toBe(text);
  });

  it.each(['UTC+5:30', 'UTC−3:30', 'UTC+14', 'UTC'])('shows what was typed as %s the same again', (typed) => {
    expect(zoneText(parseTimeZone(typed)!)).toBe(typed);
  });

  it.each([
    ['UTC+5:30', '2026-01-05T03:30:00Z'],
    ['GMT-5', '2026-01-05T14:00:00Z'],
  ])('a feed at nine in %s is due at %s', (typed, iso) => {
    const rule = { time: '09:00', timeZone: parseTimeZone(typed)!, days: [1, 2, 3, 4, 5, 6, 7] };
    expect(nextOccurrences(rule, Date.UTC(2026, 0, 5), 1)[0]?.dueMs).toBe(Date.parse(iso));
  });
});
