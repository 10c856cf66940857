import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Rule } from '../../src/schedule/feed.ts';

/** Zones whose clocks do all that clocks do: half-hour shifts, gaps at midnight, skipped dates, none of it. */
export const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Nuuk',
  'America/Scoresbysund',
  'Antarctica/Troll',
  'UTC',
] as const;

export const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
export const someDays = fc.subarray([...everyDay], { minLength: 1 });

/** A rule and an instant that is often near a change of its zone's clocks. */
export const rulesAndTimes: fc.Arbitrary<{ readonly rule: Rule; readonly atMs: number }> = fc
  .tuple(
    fc.constantFrom(...zones),
    times,
    fc.oneof(fc.constant(everyDay), someDays),
    fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2037, 0, 1) }),
    fc.integer({ min: -36 * 60, max: 36 * 60 }),
  )
  .map(([timeZone, time, days, roughMs, offMinutes]) => {
    const rough = Temporal.Instant.fromEpochMilliseconds(roughMs).toZonedDateTimeISO(timeZone);
    const change = rough.getTimeZoneTransition('next')?.epochMilliseconds;
    const near = change === undefined || change > Date.UTC(2038, 0, 1) ? roughMs : change;
    return { rule: { timeZone, time, days }, atMs: near + offMinutes * 60_000 };
  });
