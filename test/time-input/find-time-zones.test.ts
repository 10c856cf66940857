import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findTimeZones, isTimeZone, parseTimeZone } from '../../src/time-input/find-time-zones.ts';

const winterMs = Date.UTC(2026, 0, 15);
const summerMs = Date.UTC(2026, 6, 15);
const ids = (typed: string, language: 'zh' | 'en' = 'en', atMs = winterMs) =>
  findTimeZones(typed, atMs, language, 25).map(({ id }) => id);
const first = (typed: string, language: 'zh' | 'en' = 'en') => {
  const found = findTimeZones(typed, winterMs, language, 1)[0];
  return found && `${found.name} ${found.id} ${found.offsetMinutes}`;
};

describe('isTimeZone', () => {
  it.each(['Asia/Shanghai', 'asia/shanghai', 'Europe/Kyiv', 'Europe/Kiev', 'UTC', 'PRC', 'Etc/GMT-8', 'EST5EDT'])(
    'takes %s',
    (id) => {
      expect(isTimeZone(id)).toBe(true);
    },
  );

  it.each([
    '',
    '+08:00',
    '-08',
    'UTC+8',
    'Z',
    'T12Z',
    'Asia/Beijing',
    '2026-01-01T00:00[Asia/Shanghai]',
    'Asia/Shanghai ',
  ])('refuses %j', (id) => {
    expect(isTimeZone(id)).toBe(false);
  });
});

describe('parseTimeZone', () => {
  it.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    [' america/new york ', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['US/Eastern', 'America/New_York'],
    ['PRC', 'Asia/Shanghai'],
    ['utc', 'UTC'],
    ['北京', 'Asia/Shanghai'],
    ['臺北', 'Asia/Taipei'],
    ['Sao Paulo', 'America/Sao_Paulo'],
    ['EST', 'America/New_York'],
    ['+8', '+08:00'],
    ['UTC+8', '+08:00'],
    ['+0530', '+05:30'],
    ['GMT-5', '-05:00'],
    ['UTC−3:30', '-03:30'],
    ['东八区', '+08:00'],
    ['UTC8', '+08:00'],
    ['gmt 5:30', '+05:30'],
    ['东8区', '+08:00'],
    ['西五區', '-05:00'],
    ['UTC+0', 'UTC'],
    ['8', undefined],
    ['Etc/GMT-8', 'Etc/GMT-8'],
    ['+15', undefined],
    ['UTC+', undefined],
    ['Beij', undefined],
    ['', undefined],
  ])('reads %j as %s', (typed, id) => {
    expect(parseTimeZone(typed)).toBe(id);
  });
});

describe('findTimeZones', () => {
  it('offers the most used zones for nothing typed', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(ids(' ', language)).toHaveLength(25);
      expect(ids(' ', language).slice(0, 3)).toEqual(['Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong']);
    }
    expect(findTimeZones('', winterMs, 'zh', 2).map(({ name }) => name)).toEqual(['上海', '台北']);
  });

  it.each([
    ['北京', '北京 Asia/Shanghai 480'],
    ['深圳', '深圳 Asia/Shanghai 480'],
    ['廣州', '广州 Asia/Shanghai 480'],
    ['臺北', '台北 Asia/Taipei 480'],
    ['紐約', '纽约 America/New_York -300'],
    ['beijing', 'Beijing Asia/Shanghai 480'],
    ['ＳＡＮ ＦＲＡＮ', 'San Francisco America/Los_Angeles -480'],
    ['zurich', 'Zürich Europe/Zurich 60'],
    ['xian', 'Xi’an Asia/Shanghai 480'],
    ['法国', 'Paris Europe/Paris 60'],
    ['Norway', 'Oslo Europe/Oslo 60'],
    ['冰岛', '冰岛 Atlantic/Reykjavik 0'],
    ['calcutta', 'Kolkata Asia/Kolkata 330'],
    ['Saigon', 'Ho Chi Minh Asia/Ho_Chi_Minh 420'],
    ['asia/sh', 'Shanghai Asia/Shanghai 480'],
    ['PST', 'Los Angeles America/Los_Angeles -480'],
    ['york', 'New York America/New_York -300'],
  ])('finds %j first as %s', (typed, choice) => {
    expect(first(typed)).toBe(choice);
  });

  it('names a zone in the reader’s language unless a city of it was typed', () => {
    expect(first('中国', 'zh')).toBe('上海 Asia/Shanghai 480');
    expect(first('JST', 'zh')).toBe('东京 Asia/Tokyo 540');
    expect(first('kiev', 'zh')).toBe('基辅 Europe/Kyiv 120');
    expect(first('osaka', 'zh')).toBe('Osaka Asia/Tokyo 540');
  });

  it('finds by the offset of now', () => {
    for (const typed of ['+8', 'UTC+8', 'gmt+08:00', '＋８', '东八区', '東八區']) {
      expect(ids(typed).slice(0, 4)).toEqual(['Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong', 'Asia/Singapore']);
    }
    expect(ids('-5')[0]).toBe('America/New_York');
    expect(ids('-4', 'en', summerMs)[0]).toBe('America/New_York');
    expect(ids('-4', 'en', winterMs)).not.toContain('America/New_York');
    expect(ids('+5:45')).toEqual(['Asia/Kathmandu']);
    expect(ids('UTC-3:30')).toEqual(['America/St_Johns']);
    expect(ids('+15')).toEqual([]);
  });

  it('has the offset of now', () => {
    const london = (atMs: number) => findTimeZones('london', atMs, 'en', 1)[0]?.offsetMinutes;
    expect([london(winterMs), london(summerMs)]).toEqual([0, 60]);
  });

  it('offers every zone of the platform once, under its modern name', () => {
    const quarters = Array.from({ length: 27 * 4 }, (_, index) => index * 15 - 12 * 60).filter(
      (minutes) => minutes <= 840,
    );
    const typed = quarters.map(
      (minutes) =>
        `${minutes < 0 ? '-' : '+'}${Math.floor(Math.abs(minutes) / 60)}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`,
    );
    const all = typed.flatMap((offset) => findTimeZones(offset, winterMs, 'en', 1000).map(({ id }) => id));
    const platform = Intl.supportedValuesOf('timeZone');
    const zoned = (id: string) => Temporal.Instant.fromEpochMilliseconds(winterMs).toZonedDateTimeISO(id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted()).toEqual([...platform.map((id) => parseTimeZone(id)!), 'UTC'].toSorted());
    // Two zones are equal for Temporal where one is a link to the other.
    expect(platform.filter((id) => !zoned(id).equals(zoned(parseTimeZone(id)!)))).toEqual([]);
    for (const old of ['Asia/Calcutta', 'Europe/Kiev', 'Asia/Saigon', 'Asia/Katmandu', 'America/Godthab']) {
      expect(all).not.toContain(old);
      expect(all).toContain(parseTimeZone(old));
    }
  });

  it('finds nothing for what is none', () => {
    expect(ids('zzz')).toEqual([]);
    expect(ids('无此地')).toEqual([]);
  });
});
