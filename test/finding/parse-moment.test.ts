import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../src/finding/parse-moment.ts';

describe('a time that somebody types', () => {
  it.each([
    '12:34',
    '00:12:34',
    '12：34',
    '１２：３４',
    ' 12:34 ',
    'at 12:34',
    'At 12:34',
    '@12:34',
    '[12:34]',
    '(12:34)',
    '12:34.5',
    '12m34s',
    '12m 34s',
    '12 min 34 sec',
    '12分34秒',
    '第12分34秒',
    '在12分34秒',
    '12 分 34 秒',
    '12分钟34秒',
    '12分鐘34秒',
    '12′34″',
    `12'34"`,
  ])('is twelve minutes and 34 seconds: %s', (typed) => {
    expect(parseMoment(typed)).toBe(754);
  });

  it.each(['1:02:03', '01:02:03', '62:03', '1h2m3s', '1小时2分3秒', '1 小時 2 分 3 秒', '1 hour 2 min 3 s'])(
    'is past the first hour: %s',
    (typed) => {
      expect(parseMoment(typed)).toBe(3723);
    },
  );

  it.each([
    ['0:57', 57],
    ['1h2m', 3720],
    ['2小时5秒', 7205],
  ])('is %s', (typed, seconds) => {
    expect(parseMoment(typed)).toBe(seconds);
  });

  it.each([
    '',
    '12',
    '12m',
    '34s',
    '12分',
    '12:3',
    '12:60',
    '1:60:00',
    '1:2:3',
    '12:34:56:78',
    '12:34 the lamp',
    'at',
    'at 12:34 sharp',
    '#12',
    '12h',
    '1h75m',
    '12:34]x',
    '9'.repeat(50),
  ])('is none: %s', (typed) => {
    expect(parseMoment(typed)).toBeUndefined();
  });
});
