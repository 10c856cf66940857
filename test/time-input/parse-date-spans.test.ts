import { describe, expect, it } from 'vitest';
import { parseDateSpans } from '../../src/time-input/parse-date-spans.ts';

const shown = (typed: string) =>
  parseDateSpans(typed)
    ?.map(({ from, to }) => (from === to ? from : `${from}..${to}`))
    .join(' ');

describe('parseDateSpans', () => {
  it.each([
    ['2026-12-24', '2026-12-24'],
    ['2026-12-24..2027-01-02, 05-01', '05-01 2026-12-24..2027-01-02'],
    ['2026-12-24..01-02', '2026-12-24..2027-01-02'],
    ['2026-12-24 - 2026-12-26', '2026-12-24..2026-12-26'],
    ['2026/1/2', '2026-01-02'],
    ['12-24..01-02', '12-24..01-02'],
    ['Dec 24 – Jan 2', '12-24..01-02'],
    ['24 December to 2 January; May 1st', '05-01 12-24..01-02'],
    ['Dec 24 2026 to Dec 26 2026', '2026-12-24..2026-12-26'],
    ['12月24日至1月2日', '12-24..01-02'],
    ['12月24日至1月2日、5月1日和10月1日', '05-01 10-01 12-24..01-02'],
    ['2026年12月24日到2027年1月2日', '2026-12-24..2027-01-02'],
    ['December 24, 2026 – January 2, 2027, May 1, 2027', '2026-12-24..2027-01-02 2027-05-01'],
    ['Dec 24 – Jan 2 every year, 1 May each year', '05-01 12-24..01-02'],
    ['每年5月1日，每年的12月24日至1月2日', '05-01 12-24..01-02'],
    ['02-29', '02-29'],
    ['05-01, 05-01', '05-01'],
  ])('reads %s', (typed, expected) => expect(shown(typed)).toBe(expected));

  it.each([
    '',
    'christmas',
    '2026-02-29',
    '24 Dec 2026 every year',
    'every year',
    '13-01',
    '2027-01-02..2026-12-24',
    '05-01..2026-12-24',
    '2026-12-24..2026-12-25..2026-12-26',
    '05-01, tomorrow',
    Array.from(
      { length: 41 },
      (_, day) => `2026-${day < 31 ? '01' : '03'}-${String((day % 31) + 1).padStart(2, '0')}`,
    ).join(','),
  ])('refuses %s', (typed) => expect(parseDateSpans(typed)).toBeUndefined());
});
