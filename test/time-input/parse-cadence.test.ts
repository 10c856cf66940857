import { describe, expect, it } from 'vitest';
import { parseCadence } from '../../src/time-input/parse-cadence.ts';

const all = '1234567';

/** `135 w1,-1 e14@2026-12-01` */
function shown(typed: string): string | undefined {
  const cadence = parseCadence(typed);
  if (cadence === undefined) return undefined;
  const { days, weeks, every } = cadence;
  return [
    days.join(''),
    ...(weeks === undefined ? [] : [`w${weeks.join(',')}`]),
    ...(every === undefined ? [] : [`e${every.days}${every.from === undefined ? '' : `@${every.from}`}`]),
  ].join(' ');
}

describe('parseCadence', () => {
  it.each([
    ['mon-fri', '12345'],
    ['每天', all],
    ['周一三五', '135'],
    ['every 3 days', `${all} e3`],
    ['Every  three days', `${all} e3`],
    ['every other day', `${all} e2`],
    ['every 1 day', all],
    ['every 10 days from 2026-12-01', `${all} e10@2026-12-01`],
    ['every 2 weeks', `${all} e14`],
    ['every 2 weeks on Monday', '1 e14'],
    ['every other friday', '5 e14'],
    ['fortnightly', `${all} e14`],
    ['every fortnight on Wed', '3 e14'],
    ['每3天', `${all} e3`],
    ['每 3 天', `${all} e3`],
    ['每三天', `${all} e3`],
    ['每两天', `${all} e2`],
    ['每兩天', `${all} e2`],
    ['隔天', `${all} e2`],
    ['隔日', `${all} e2`],
    ['每隔一天', `${all} e2`],
    ['每隔两天', `${all} e3`],
    ['每一天', all],
    ['每两周', `${all} e14`],
    ['每2週的週一', '1 e14'],
    ['隔周三', '3 e14'],
    ['从2026-12-01起每3天', `${all} e3@2026-12-01`],
    ['自 2026-12-01 起每 3 天', `${all} e3@2026-12-01`],
    ['first monday', '1 w1'],
    ['the 1st Monday of the month', '1 w1'],
    ['every first Monday', '1 w1'],
    ['every second Monday of the month', '1 w2'],
    ['first and third tuesday', '2 w1,3'],
    ['last fri', '5 w-1'],
    ['last Friday of every month', '5 w-1'],
    ['first Mon and Thu of the month', '14 w1'],
    ['last weekend of the month', '67 w-1'],
    ['每月第一个周一', '1 w1'],
    ['每個月的第一個週一', '1 w1'],
    ['每月最後一個週五', '5 w-1'],
    ['每月第1、3个周二', '2 w1,3'],
    ['第二个星期天', '7 w2'],
    ['每月倒数第一个周五', '5 w-1'],
    ['每月第2個禮拜三', '3 w2'],
  ])('reads %s', (typed, expected) => expect(shown(typed)).toBe(expected));

  it.each([
    '',
    'every 0 days',
    'every 400 days',
    'every 3 days on Monday',
    'every 2 weeks on Mon and Tue',
    'every second Monday',
    'every 3 days from 2026-02-30',
    'fifth monday',
    'last day of the month',
    'first',
    '每0天',
    '每月第五个周一',
    '每月第一天',
    'every 3 moons',
    '每'.repeat(500),
  ])('refuses %s', (typed) => expect(parseCadence(typed)).toBeUndefined());
});
