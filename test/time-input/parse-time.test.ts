import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from '../../src/time-input/parse-time.ts';

describe('parseTime', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['0', '00:00'],
    ['09:00', '09:00'],
    [' 9:05 ', '09:05'],
    ['９：３０', '09:30'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['930', '09:30'],
    ['2130', '21:30'],
    ['23:59', '23:59'],
    ['9am', '09:00'],
    ['9:30 pm', '21:30'],
    ['9:30 P.M.', '21:30'],
    ['9 p', '21:00'],
    ['930pm', '21:30'],
    ['12am', '00:00'],
    ['12:15 am', '00:15'],
    ['12pm', '12:00'],
    ['21:00 pm', '21:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['9点', '09:00'],
    ['9點鐘', '09:00'],
    ['21点30', '21:30'],
    ['21时30分', '21:30'],
    ['９点半', '09:30'],
    ['九点', '09:00'],
    ['二十一点零五分', '21:05'],
    ['十点一刻', '10:15'],
    ['早上9点', '09:00'],
    ['早上 8:30', '08:30'],
    ['上午十一点四十五', '11:45'],
    ['中午12点', '12:00'],
    ['中午一点', '13:00'],
    ['中午', '12:00'],
    ['下午3点', '15:00'],
    ['下午两点半', '14:30'],
    ['下午15:00', '15:00'],
    ['晚上9点三刻', '21:45'],
    ['晚上12点', '00:00'],
    ['晚上1点', '01:00'],
    ['凌晨12点半', '00:30'],
    ['淩晨3点', '03:00'],
    ['半夜2点', '02:00'],
    ['晚間7點', '19:00'],
    ['零点', '00:00'],
    ['9点整', '09:00'],
  ])('reads %j as %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each([
    '',
    ' ',
    '24',
    '24:00',
    '25点',
    '9:60',
    '9:5',
    '13am',
    '0pm',
    '早上21点',
    '下午0点',
    '中午6点',
    'nine',
    '9 o',
    '9:30:00',
    '-9',
    '九九',
    '十十点',
    '点',
    '12345',
    'am',
    '9点61',
    '早上9:5',
  ])('does not read %j', (typed) => {
    expect(parseTime(typed)).toBeUndefined();
  });

  it('reads every time of day as it writes it, and every refusal or answer is well formed', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
        const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(parseTime(time)).toBe(time);
        expect(parseTime(`${hours}点${minutes}分`)).toBe(time);
      }),
    );
    const noise = fc.string({ unit: fc.constantFrom(...'0 1 9 : . a p m 早 晚 上 午 点 半 刻 十 九'.split(' '), ' ') });
    fc.assert(
      fc.property(noise, (typed) => {
        expect(parseTime(typed) ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
      }),
    );
  });
});
