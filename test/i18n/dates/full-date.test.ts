import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { longDate, fullDate, shortDay, weekday } from '../../../src/i18n/dates/full-date.ts';
import { percent } from '../../../src/i18n/dates/count.ts';
import { daysOfWeek } from '../../../src/i18n/dates/days-of-week.ts';
import { type Locale, locales } from '../../../src/locale.ts';

// Where midnight in UTC is still the day before.
beforeAll(() => void vi.stubEnv('TZ', 'America/Los_Angeles'));
afterAll(() => vi.unstubAllEnvs());

describe('a date', () => {
  it('is written as each language does, whatever the zone of this machine', () => {
    expect(new Date('2024-10-04T00:00:00Z').getDate()).toBe(3);
    const written: Readonly<Record<Locale, readonly [long: string, full: string]>> = {
      'en-US': ['October 4, 2024', 'Friday, October 4, 2024'],
      'zh-CN': ['2024年10月4日', '2024年10月4日星期五'],
      'zh-TW': ['2024年10月4日', '2024年10月4日 星期五'],
    };
    for (const locale of locales) {
      expect([longDate('2024-10-04', locale), fullDate('2024-10-04', locale)]).toEqual(written[locale]);
    }
    expect(shortDay('2024-10-04', 'en-US')).toBe('Fri, Oct 4');
    expect(weekday('2024-10-04', 'en-US')).toBe('Friday');
  });

  it('that is none is shown as it is', () => {
    expect(longDate('autumn', 'en-US')).toBe('autumn');
  });
});

describe('days of the week', () => {
  it.each([
    [[1, 2, 3, 4, 5], 'Mon–Fri', '周一–周五'],
    [[1, 3, 5], 'Mon, Wed, Fri', '周一、周三、周五'],
    [[6, 7], 'Sat, Sun', '周六、周日'],
    [[1, 2, 3, 6], 'Mon–Wed, Sat', '周一–周三、周六'],
    [[4], 'Thu', '周四'],
  ])('%j are named, three in a row and more as a range', (days, english, chinese) => {
    expect(daysOfWeek(days, 'en-US')).toBe(english);
    // Releases of Unicode's data differ in the last link of a list.
    expect(daysOfWeek(days, 'zh-CN').replaceAll('和', '、')).toBe(chinese);
    expect(daysOfWeek(days, 'zh-TW').replaceAll(/[和與]/gu, '、')).toBe(chinese.replaceAll('周', '週'));
  });
});

describe('percent', () => {
  it('is whole', () => {
    expect(percent(0.724, 'zh-CN')).toBe('72%');
  });
});
