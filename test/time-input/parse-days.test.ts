import { describe, expect, it } from 'vitest';
import { parseDays } from '../../src/time-input/parse-days.ts';

describe('parseDays', () => {
  it.each([
    ['daily', '1234567'],
    ['Every day', '1234567'],
    ['all', '1234567'],
    ['每天', '1234567'],
    ['天天', '1234567'],
    ['每日', '1234567'],
    ['weekdays', '12345'],
    ['Working days', '12345'],
    ['工作日', '12345'],
    ['每个工作日', '12345'],
    ['weekend', '67'],
    ['周末', '67'],
    ['週末', '67'],
    ['at weekends', '67'],
    ['monday to friday', '12345'],
    ['mon', '1'],
    ['mon,wed', '13'],
    ['Fri Mon and Wednesday', '135'],
    ['tues/thurs', '24'],
    ['every Sunday', '7'],
    ['mon-fri', '12345'],
    ['Mon – Wed, Sat', '1236'],
    ['fri to mon', '1567'],
    ['weekdays and sat', '123456'],
    ['1,3,5', '135'],
    ['1-5', '12345'],
    ['周一三五', '135'],
    ['週一、三、五', '135'],
    ['星期一到星期五', '12345'],
    ['周一至五', '12345'],
    ['周五~周一', '1567'],
    ['礼拜天', '7'],
    ['禮拜日', '7'],
    ['每周六，周日', '67'],
    ['周1、周3', '13'],
    ['工作日和周六', '123456'],
    ['一三五', '135'],
    ['ｍｏｎ，ｔｕｅ', '12'],
    ['mon mon', '1'],
  ])('reads %j as %s', (typed, days) => {
    expect(parseDays(typed)?.join('')).toBe(days);
  });

  it.each([
    '',
    ' ',
    ',',
    'monkey',
    'someday',
    'mon-',
    '-fri',
    'mon--fri',
    'mon-fri-sun',
    'weekdays-sun',
    'mon to weekend',
    '8',
    '15',
    '0',
    '周',
    '周八',
    '每周',
    'total',
    '每天吗',
  ])('does not read %j', (typed) => {
    expect(parseDays(typed)).toBeUndefined();
  });
});
