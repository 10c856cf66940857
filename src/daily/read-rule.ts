import { UserError } from '../user-error.ts';
import type { Rule } from '../feeds/feed.ts';
import { parseDays } from '../time-input/parse-days.ts';
import { parseTime } from '../time-input/parse-time.ts';
import { parseTimeZone } from '../time-input/find-time-zones.ts';
import type { FeedOptions } from './read-feed-options.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/**
 * When a feed posts, as asked for; what is not said stays as it was, or means every day.
 * @throws UserError `bad-time`, `bad-zone`, `bad-days`
 */
export function readRule(
  { time, zone, days }: Pick<FeedOptions, 'time' | 'zone' | 'days'>,
  before: Rule | undefined,
): Rule {
  return {
    time: time === undefined && before !== undefined ? before.time : getParsed('bad-time', time, parseTime),
    timeZone: zone === undefined && before !== undefined ? before.timeZone : getParsed('bad-zone', zone, parseTimeZone),
    days: days === undefined ? (before?.days ?? everyDay) : getParsed('bad-days', days, parseDays),
  };
}

function getParsed<Value>(
  code: 'bad-time' | 'bad-zone' | 'bad-days',
  given = '',
  parse: (text: string) => Value | undefined,
): Value {
  const value = parse(given);
  if (value === undefined) throw new UserError(code, { given });
  return value;
}
