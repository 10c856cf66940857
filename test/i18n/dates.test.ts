import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { longDate, percent } from '../../src/i18n/dates.ts';
import { fullDate, shortDay, weekday } from '../../src/i18n/moments.ts';
import { locales } from '../../src/locale.ts';

// Where midnight in UTC is still the day before.
beforeAll(() => void vi.stubEnv('TZ', 'America/Los_Angeles'));
afterAll(() => vi.unstubAllEnvs());

describe('a date', () => {
  it('is written as each language does, whatever the zone of this machine', () => {
    expect(new Date('2024-10-04T00:00:00Z').getDate()).toBe(3);
    expect(locales.map((locale) => longDate('2024-10-04', locale))).toEqual([
      'October 4, 2024',
      '2024年10月4日',
      '2024年10月4日',
    ]);
    expect(locales.map((locale) => fullDate('2024-10-04', locale))).toEqual([
      'Friday, October 4, 2024',
      '2024年10月4日星期五',
      '2024年10月4日 星期五',
    ]);
    expect(shortDay('2024-10-04', 'en-US')).toBe('Fri, Oct 4');
    expect(weekday('2024-10-04', 'en-US')).toBe('Friday');
  });

  it('that is none is shown as it is', () => {
    expect(longDate('autumn', 'en-US')).toBe('autumn');
  });
});

describe('percent', () => {
  it('is whole', () => {
    expect(percent(0.724, 'zh-CN')).toBe('72%');
  });
});
