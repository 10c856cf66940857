import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createOccurrences } from '../../src/feeds/create-occurrences.ts';
import type { Rule } from '../../src/feeds/feed.ts';
import { lastOccurrence, nextOccurrences, occurrencesBetween } from '../../src/feeds/occurrence.ts';
import { everyDay, rulesAndTimes, times } from '../fixtures/zones.ts';

const dayMs = 86_400_000;
/** Of the scan: clocks change on it. */
const stepMs = 5 * 60_000;
const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;
const daily = (timeZone: string, time: string, days = everyDay): Rule => ({ timeZone, time, days });
const shown = ({ date, dueMs }: { date: string; dueMs: number }) =>
  `${date} ${Temporal.Instant.fromEpochMilliseconds(dueMs).toString()}`;

describe('an occurrence', () => {
  it.each([
    ['America/New_York', '02:30', '2024-03-10', '2024-03-10T07:00:00Z', 'inside the gap: at its end, 03:00'],
    ['America/New_York', '02:00', '2024-03-10', '2024-03-10T07:00:00Z', 'at the beginning of the gap'],
    ['America/New_York', '03:00', '2024-03-10', '2024-03-10T07:00:00Z', 'at its end'],
    ['America/New_York', '01:30', '2024-11-03', '2024-11-03T05:30:00Z', 'in the overlap: the earlier one'],
    ['Europe/London', '01:30', '2024-03-31', '2024-03-31T01:00:00Z', 'inside the gap'],
    ['Europe/London', '01:30', '2024-10-27', '2024-10-27T00:30:00Z', 'in the overlap'],
    ['Australia/Lord_Howe', '02:15', '2024-10-06', '2024-10-05T15:30:00Z', 'inside a gap of half an hour'],
    ['Australia/Lord_Howe', '01:45', '2024-04-07', '2024-04-06T14:45:00Z', 'in an overlap of half an hour'],
    ['America/Sao_Paulo', '00:30', '2018-11-04', '2018-11-04T03:00:00Z', 'on a date that begins at 01:00'],
    ['America/Sao_Paulo', '23:30', '2018-02-17', '2018-02-18T01:30:00Z', 'on a date that has 23:30 twice'],
    ['Africa/Casablanca', '02:30', '2024-04-14', '2024-04-14T02:00:00Z', 'inside the gap after Ramadan'],
    ['Asia/Kathmandu', '09:00', '2024-03-31', '2024-03-31T03:15:00Z', 'of a zone off by three quarters'],
    ['Asia/Shanghai', '09:00', '2024-03-31', '2024-03-31T01:00:00Z', 'where clocks never change'],
  ])('in %s at %s on %s is due %s: %s', (timeZone, time, date, due) => {
    const rule = daily(timeZone, time);
    expect(lastOccurrence(rule, at(due))).toEqual({ date, dueMs: at(due) });
    expect(lastOccurrence(rule, at(due) - 1)?.date).toBe(
      Temporal.PlainDate.from(date).subtract({ days: 1 }).toString(),
    );
  });

  it.each([
    ['Pacific/Apia', '2011-12-29', '2011-12-31'],
    ['Pacific/Kwajalein', '1993-08-20', '1993-08-22'],
  ])('never is on the date that %s skipped', (timeZone, before, after) => {
    for (const time of ['00:00', '09:00', '23:59']) {
      const dates = nextOccurrences(daily(timeZone, time), at(`${before}T00:00:00Z`) - dayMs, 5).map(
        ({ date }) => date,
      );
      expect(dates[dates.indexOf(before) + 1]).toBe(after);
    }
  });

  it('of a weekly rule is a week later where its only date was skipped', () => {
    const fridays = daily('Pacific/Apia', '09:00', [5]);
    expect(nextOccurrences(fridays, at('2011-12-24T00:00:00Z'), 2).map(({ date }) => date)).toEqual([
      '2012-01-06',
      '2012-01-13',
    ]);
    expect(lastOccurrence(fridays, at('2012-01-05T00:00:00Z'))?.date).toBe('2011-12-23');
  });

  it('stays the last one where clocks go back over midnight to the date before', () => {
    const midnight = daily('America/St_Johns', '00:00');
    const due = { date: '2006-10-29', dueMs: at('2006-10-29T02:30:00Z') };
    expect(lastOccurrence(midnight, at('2006-10-29T02:45:00Z'))).toEqual(due);
    expect(nextOccurrences(midnight, at('2006-10-29T02:45:00Z'), 1).map(({ date }) => date)).toEqual(['2006-10-30']);
  });

  it('is on the days of the zone’s own date', () => {
    // Monday 01:00 in Auckland is still Sunday in UTC.
    const rule = daily('Pacific/Auckland', '01:00', [1]);
    expect(nextOccurrences(rule, at('2026-05-01T00:00:00Z'), 2).map(shown)).toEqual([
      '2026-05-04 2026-05-03T13:00:00Z',
      '2026-05-11 2026-05-10T13:00:00Z',
    ]);
  });

  it('in Asia/Shanghai is every 24 hours, whatever others do with their clocks', () => {
    fc.assert(
      fc.property(
        times,
        fc.date({ min: new Date('1992-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (time, from) => {
          const dues = nextOccurrences(daily('Asia/Shanghai', time), from.getTime(), 30).map(({ dueMs }) => dueMs);
          expect(dues.slice(1).map((dueMs, index) => dueMs - dues[index]!)).toEqual(Array(29).fill(dayMs));
          expect(new Date(dues[0]! + 8 * 3_600_000).toISOString().slice(11, 16)).toBe(time);
        },
      ),
    );
  });

  it('is the first minute that has reached its date and time, as a scan of the clock finds it', () => {
    fc.assert(
      fc.property(rulesAndTimes, ({ rule, atMs }) => {
        const fromMs = Math.floor(atMs / stepMs) * stepMs - dayMs;
        const untilMs = fromMs + dayMs * 2;
        const onStep = { ...rule, time: rule.time.replace(/.$/u, (digit) => (digit < '5' ? '0' : '5')) };
        expect(occurrencesBetween(onStep, fromMs, untilMs, 10)).toEqual(scan(onStep, fromMs, untilMs));
      }),
      { numRuns: 200 },
    );
  });
});

/** What is due in (fromMs, untilMs], by the clock alone. */
function scan({ timeZone, time, days }: Rule, fromMs: number, untilMs: number) {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const local = (ms: number) => clock.format(ms).replace(' ', 'T');
  const due = new Map<string, number>();
  const existing = new Set<string>();
  let reached = '';
  for (let ms = fromMs - dayMs; ms <= untilMs + dayMs * 1.5; ms += stepMs) {
    const now = local(ms);
    const today = now.slice(0, 10);
    existing.add(today);
    if (now <= reached) continue;
    const first = reached === '' ? today : reached.slice(0, 10);
    for (let date = first; date <= today; date = Temporal.PlainDate.from(date).add({ days: 1 }).toString()) {
      const wanted = `${date}T${time}:00`;
      if (reached !== '' && reached < wanted && wanted <= now) due.set(date, ms);
    }
    reached = now;
  }
  return [...due]
    .filter(([date, ms]) => existing.has(date) && ms > fromMs && ms <= untilMs)
    .filter(([date]) => days.includes(Temporal.PlainDate.from(date).dayOfWeek))
    .map(([date, dueMs]) => ({ date, dueMs }));
}

describe('nextOccurrences and lastOccurrence', () => {
  it('go strictly forward, one a local date, and agree with each other', () => {
    fc.assert(
      fc.property(rulesAndTimes, ({ rule, atMs }) => {
        const next = nextOccurrences(rule, atMs, 6);
        expect(next).toHaveLength(6);
        expect(new Set(next.map(({ date }) => date)).size).toBe(6);
        const last = lastOccurrence(rule, atMs)!;
        expect(last.dueMs).toBeLessThanOrEqual(atMs);
        let before = last;
        for (const one of next) {
          expect(one.dueMs).toBeGreaterThan(Math.max(before.dueMs, atMs));
          expect(one.date > before.date).toBe(true);
          expect(lastOccurrence(rule, one.dueMs - 1)).toEqual(before);
          expect(lastOccurrence(rule, one.dueMs)).toEqual(one);
          expect(nextOccurrences(rule, before.dueMs, 1)).toEqual([one]);
          before = one;
        }
      }),
    );
  });

  it('has nothing for a rule without days', () => {
    expect(lastOccurrence(daily('UTC', '09:00', []), 0)).toBeUndefined();
    expect(nextOccurrences(daily('UTC', '09:00', []), 0, 3)).toEqual([]);
  });
});

describe('occurrencesBetween', () => {
  const rule = daily('UTC', '09:00');

  it('leaves the first instant and takes the last', () => {
    const dates = (after: string, until: string) =>
      occurrencesBetween(rule, at(after), at(until), 9).map(({ date }) => date);
    expect(dates('2026-05-01T09:00:00Z', '2026-05-03T09:00:00Z')).toEqual(['2026-05-02', '2026-05-03']);
    expect(dates('2026-05-01T08:59:59Z', '2026-05-03T08:59:59Z')).toEqual(['2026-05-01', '2026-05-02']);
    expect(dates('2026-05-03T09:00:00Z', '2026-05-01T09:00:00Z')).toEqual([]);
  });

  it('takes the earliest where there are too many', () => {
    const found = occurrencesBetween(rule, at('2024-01-01T12:00:00Z'), at('2026-01-01T00:00:00Z'), 2);
    expect(found.map(({ date }) => date)).toEqual(['2024-01-02', '2024-01-03']);
  });
});

describe('createOccurrences', () => {
  it('answers as lastOccurrence does, however the clock jumps and however little it may remember', () => {
    const moves = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -3 * dayMs, max: 3 * dayMs })), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(rulesAndTimes, { minLength: 3, maxLength: 3 }),
        moves,
        fc.integer({ min: 1, max: 3 }),
        (rules, moves, most) => {
          const occurrences = createOccurrences(most);
          let nowMs = rules[0]!.atMs;
          for (const [which, moveMs] of moves) {
            nowMs += moveMs;
            expect(occurrences.last(rules[which]!.rule, nowMs)).toEqual(lastOccurrence(rules[which]!.rule, nowMs));
          }
        },
      ),
    );
  });

  it('tells apart rules that differ in one thing alone', () => {
    const occurrences = createOccurrences();
    const rules = [
      daily('Asia/Shanghai', '09:00'),
      daily('Asia/Shanghai', '09:00', [1, 2]),
      daily('Asia/Shanghai', '09:00', [5]),
      daily('Asia/Shanghai', '10:00'),
      daily('Asia/Kathmandu', '09:00'),
    ];
    const nowMs = at('2026-03-05T12:00:00Z');
    expect(rules.map((rule) => shown(occurrences.last(rule, nowMs)!))).toEqual([
      '2026-03-05 2026-03-05T01:00:00Z',
      '2026-03-03 2026-03-03T01:00:00Z',
      '2026-02-27 2026-02-27T01:00:00Z',
      '2026-03-05 2026-03-05T02:00:00Z',
      '2026-03-05 2026-03-05T03:15:00Z',
    ]);
  });
});
