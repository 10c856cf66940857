import { UserError } from '../user-error.ts';
import type { Rule } from '../feeds/feed.ts';
import { isDateOf } from '../feeds/is-date-of.ts';
import { nextOccurrences } from '../feeds/occurrence.ts';
import { parseCadence, type TypedCadence } from '../time-input/parse-cadence.ts';
import { parseDateSpans } from '../time-input/parse-date-spans.ts';
import { parseTime } from '../time-input/parse-time.ts';
import { parseTimeZone } from '../time-input/find-time-zones.ts';
import { Temporal } from 'temporal-polyfill';
import { isNoneWord } from './is-none-word.ts';
import type { FeedOptions } from './read-feed-options.ts';
import { tryAll } from './try-all.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/**
 * When a feed posts, as asked for; what is not said stays as it was, or means every day and nothing left out. An interval
 * is counted from the date that was typed, else from the next one on which it can post.
 * @param atMs - the present
 * @throws UserError `bad-time`, `bad-zone`, `bad-days`, `bad-except`, as many as hold; `no-dates`
 */
export function readRule(
  { time, zone, days, except }: Pick<FeedOptions, 'time' | 'zone' | 'days' | 'except'>,
  before: Rule | undefined,
  atMs: number,
): Rule {
  const [timeOfDay, timeZone, cadence, spans] = tryAll<[string, string, TypedCadence | undefined, Rule['except']]>([
    () => (time === undefined && before !== undefined ? before.time : getParsed('bad-time', time, parseTime)),
    () => (zone === undefined && before !== undefined ? before.timeZone : getParsed('bad-zone', zone, parseTimeZone)),
    () => (days === undefined ? undefined : getParsed('bad-days', days, parseCadence)),
    () => (except === undefined ? before?.except : readSpans(except)),
  ]);
  const clock = { time: timeOfDay, timeZone };
  const rhythm =
    cadence === undefined
      ? { days: before?.days ?? everyDay, weeks: before?.weeks, every: before?.every }
      : anchored(clock, cadence, atMs);
  const rule = {
    ...clock,
    days: rhythm.days,
    ...(rhythm.weeks && { weeks: rhythm.weeks }),
    ...(rhythm.every && { every: rhythm.every }),
    ...(spans && { except: spans }),
  };
  if (nextOccurrences(rule, atMs, 1).length === 0) throw new UserError('no-dates', {});
  return rule;
}

function readSpans(typed: string) {
  return isNoneWord(typed) ? undefined : getParsed('bad-except', typed, parseDateSpans);
}

function anchored(
  clock: Pick<Rule, 'time' | 'timeZone'>,
  { days, weeks, every }: TypedCadence,
  atMs: number,
): Pick<Rule, 'days'> & { readonly weeks: Rule['weeks']; readonly every: Rule['every'] } {
  if (every === undefined) return { days, weeks, every };
  const rule = { ...clock, days };
  const from = every.from === undefined ? nextOccurrences(rule, atMs, 1)[0]?.date : firstFrom(rule, every.from);
  return { days, weeks, every: from === undefined ? undefined : { days: every.days, from } };
}

/** A date that was typed, or the first after it that is such a day of the week. */
function firstFrom(rule: Rule, typed: string): string {
  let date = Temporal.PlainDate.from(typed);
  while (!isDateOf(rule, date)) date = date.add({ days: 1 });
  return date.toString();
}

function getParsed<Value>(
  code: 'bad-time' | 'bad-zone' | 'bad-days' | 'bad-except',
  given = '',
  parse: (text: string) => Value | undefined,
): Value {
  const value = parse(given);
  if (value === undefined) throw new UserError(code, { given });
  return value;
}
