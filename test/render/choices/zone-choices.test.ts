import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/locale.ts';
import { readZoneChoice, zoneChoices } from '../../../src/render/choices/zone-choices.ts';

const winterMs = Date.UTC(2026, 0, 15);
const values = (typed: string) => zoneChoices(typed, winterMs, 'en-US').map(({ value }) => value);

describe('zones to choose from', () => {
  it.each([
    ['+8', 'Asia/Shanghai', '+08:00'],
    ['UTC+8', 'Asia/Shanghai', '+08:00'],
    ['GMT-3:30', 'America/St_Johns', '-03:30'],
    ['8', 'Asia/Shanghai', '+08:00'],
    ['5:45', 'Asia/Kathmandu', '+05:45'],
    ['东八区', 'Asia/Shanghai', '+08:00'],
    ['-0500', 'America/New_York', '-05:00'],
  ])('are for %j its likeliest place and the offset itself', (typed, place, fixed) => {
    expect(values(typed).slice(0, 2)).toEqual([place, fixed]);
    expect(values(typed).length).toBeLessThanOrEqual(25);
  });

  it('are the offset alone where no place has it, and UTC once', () => {
    expect(values('+7:15')).toEqual(['+07:15']);
    expect(values('+0').filter((value) => value === 'UTC')).toHaveLength(1);
    expect(values('+15')).toEqual([]);
    expect(values('shang')).not.toContain('+08:00');
  });

  it.each(locales)('are understood by the names that they are shown with, in %s', (locale) => {
    for (const { name, value } of zoneChoices('+8', winterMs, locale)) expect(readZoneChoice(name)).toBe(value);
    const [, fixed] = zoneChoices('UTC+8', winterMs, locale);
    expect(fixed?.name).toMatch(/^(?:same all year|全年不变|全年不變) · UTC\+8 · \+08:00$/u);
  });
});
