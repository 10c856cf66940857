import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DateSpan, Rule } from '../../src/feeds/feed.ts';
import { isDateOf } from '../../src/feeds/is-date-of.ts';
import { occurrencesBetween } from '../../src/feeds/occurrence.ts';
import { anyRhythm } from '../fixtures/any-rhythm.ts';
import { everyDay, rulesAndTimes } from '../fixtures/zones.ts';

const dayMs = 86_400_000;
const base = { time: '09:00', timeZone: 'UTC', days: everyDay };

/** All that a rule posts on in some years, by the machine's own calendar. */
function datesOf(rule: Partial<Rule>, from: string, until: string): readonly string[] {
  return between(from, until).filter((date) => isDateOf({ ...base, ...rule }, Temporal.PlainDate.from(date)));
}

function between(from: string, until: string): readonly string[] {
  const dates: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(until); ms += dayMs)
    dates.push(new Date(ms).toISOString().slice(0, 10));
  return dates;
}

describe('a date of a rule', () => {
  it.each<[string, Partial<Rule>, string, string, readonly string[]]>([
    [
      'the first Monday',
      { days: [1], weeks: [1] },
      '2026-01-01',
      '2026-04-01',
      ['2026-01-05', '2026-02-02', '2026-03-02'],
    ],
    [
      'the last Friday',
      { days: [5], weeks: [-1] },
      '2026-01-01',
      '2026-03-31',
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    [
      'the fourth is the last of a short February',
      { days: [7], weeks: [4, -1] },
      '2026-02-01',
      '2026-03-31',
      ['2026-02-22', '2026-03-22', '2026-03-29'],
    ],
    [
      'every third day over a leap day',
      { every: { days: 3, from: '2028-02-26' } },
      '2028-02-20',
      '2028-03-08',
      ['2028-02-26', '2028-02-29', '2028-03-03', '2028-03-06'],
    ],
    [
      'every third day over a year that has none',
      { every: { days: 3, from: '2026-02-26' } },
      '2026-02-20',
      '2026-03-05',
      ['2026-02-26', '2026-03-01', '2026-03-04'],
    ],
    [
      'every second Monday',
      { days: [1], every: { days: 14, from: '2026-12-21' } },
      '2026-12-01',
      '2027-01-31',
      ['2026-12-21', '2027-01-04', '2027-01-18'],
    ],
    [
      'not within a range, once',
      { except: [{ from: '2026-12-24', to: '2027-01-02' }] },
      '2026-12-23',
      '2027-01-03',
      ['2026-12-23', '2027-01-03'],
    ],
    [
      'again the year after a range',
      { except: [{ from: '2026-05-01', to: '2026-05-01' }] },
      '2027-05-01',
      '2027-05-01',
      ['2027-05-01'],
    ],
    [
      'not on a day of each year',
      { except: [{ from: '05-01', to: '05-01' }] },
      '2031-04-30',
      '2031-05-02',
      ['2031-04-30', '2031-05-02'],
    ],
    [
      'not over the end of any year',
      { except: [{ from: '12-31', to: '01-01' }] },
      '2029-12-30',
      '2030-01-02',
      ['2029-12-30', '2030-01-02'],
    ],
    [
      'on the day after a leap day left out each year',
      { except: [{ from: '02-29', to: '02-29' }] },
      '2028-02-28',
      '2028-03-01',
      ['2028-02-28', '2028-03-01'],
    ],
  ])('is %s', (_, rule, from, until, dates) => {
    expect(datesOf(rule, from, until)).toEqual(dates);
  });

  it('is what counting day by day finds', () => {
    fc.assert(
      fc.property(anyRhythm, (rhythm) => {
        const found = datesOf(rhythm, '2027-11-01', '2029-03-31');
        expect(found).toEqual(counted({ ...base, ...rhythm }, '2027-11-01', '2029-03-31'));
      }),
      { numRuns: 60 },
    );
  });

  it('in any zone is one of the rule without its rhythm, that the rhythm lets pass', () => {
    fc.assert(
      fc.property(rulesAndTimes, anyRhythm, ({ rule, atMs }, { weeks, every, except }) => {
        const untilMs = atMs + 90 * dayMs;
        const from = iso(atMs - 400 * dayMs);
        const rhythm = {
          ...(weeks && { weeks }),
          ...(except && { except }),
          ...(every && { every: { ...every, from } }),
        };
        const whole: Rule = { ...rule, ...rhythm };
        const passed = new Set(counted(whole, iso(atMs - 9 * dayMs), iso(untilMs + 9 * dayMs)));
        const expected = occurrencesBetween(rule, atMs, untilMs, 200).filter(({ date }) => passed.has(date));
        expect(occurrencesBetween(whole, atMs, untilMs, 200)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Each condition in the plainest way: by listing months, by stepping from the anchor, by listing what is left out. */
function counted({ days, weeks, every, except = [] }: Rule, from: string, until: string): readonly string[] {
  const steps = new Set<string>();
  if (every !== undefined) {
    for (let ms = Date.parse(every.from); ms <= Date.parse(until); ms += every.days * dayMs) steps.add(iso(ms));
  }
  const out = new Set(except.flatMap((span) => listed(span, from, until)));
  return between(from, until).filter((date) => {
    const weekday = new Date(date).getUTCDay() || 7;
    if (!days.includes(weekday) || out.has(date)) return false;
    if (every !== undefined && !steps.has(date)) return false;
    if (weeks === undefined) return true;
    const month = between(`${date.slice(0, 7)}-01`, lastOfMonth(date)).filter(
      (each) => (new Date(each).getUTCDay() || 7) === weekday,
    );
    return weeks.some((week) => (week === -1 ? month.at(-1) : month[week - 1]) === date);
  });
}

function lastOfMonth(date: string): string {
  return iso(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
}

function listed({ from, to }: DateSpan, first: string, last: string): readonly string[] {
  if (from.length > 5) return between(from, to);
  const inSpan: string[] = [];
  // Day by day from each beginning on, through a leap year's calendar.
  const year = between('2028-01-01', '2028-12-31').map((date) => date.slice(5));
  for (let at = year.indexOf(from); ; at = (at + 1) % year.length) {
    inSpan.push(year[at]!);
    if (year[at] === to) break;
  }
  return between(first, last).filter((date) => inSpan.includes(date.slice(5)));
}
