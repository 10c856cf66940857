import type { Rule } from './feed.ts';

/** The same for rules that are due at the same moments, whatever their dates are called. */
export function ruleKey({ timeZone, time, days, weeks, every, except }: Rule): string {
  return JSON.stringify([
    timeZone,
    time,
    days,
    weeks,
    every && [every.days, every.from],
    except?.map(({ from, to }) => [from, to]),
  ]);
}
