import { foldTyped } from '../search/language/fold-typed.ts';
import { parseDays } from './parse-days.ts';
import { parseSmallNumber } from './parse-small-number.ts';

/** On which dates something comes, as typed: see Rule. */
export interface TypedCadence {
  readonly days: readonly number[];
  readonly weeks?: readonly number[];
  readonly every?: { readonly days: number; readonly from: string | undefined };
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** As `Interval.days` may be. */
const most = 366;

/**
 * Days of the week (as `parseDays`), every so many days or weeks (`every 3 days`, `every other monday`, `每3天`, `隔周一`,
 * `every 3 days from 2026-12-01`), or weekdays of the month (`first monday`, `last fri of the month`, `每月第一个周一`).
 */
export function parseCadence(typed: string): TypedCadence | undefined {
  const text = foldTyped(typed);
  if (text.length > longestTyped) return undefined;
  const interval = findInterval(text);
  if (interval !== undefined) return toInterval(interval);
  const monthly = findMonthly(text);
  if (monthly !== undefined) return toMonthly(monthly);
  const days = parseDays(typed);
  return days && { days };
}

/** Nobody types more than a line. */
const longestTyped = 120;

type Parts = Readonly<Record<string, string | undefined>>;

const date = String.raw`\d{4}-\d{2}-\d{2}`;
const englishFrom = `(?:,? (?:from|starting|starting on|since|beginning|beginning on) (?<from>${date}))?`;
const englishNumbers: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [
    word,
    index + 1,
  ]),
);
const english = [
  new RegExp(
    `^(?:every|each) (?<n>\\d{1,3}|other|${[...englishNumbers.keys()].join('|')}) ?(?<unit>day|week)s?(?: on (?<day>[^\\d]+?))?${englishFrom}$`,
    'u',
  ),
  new RegExp(`^(?:every|each) (?<n>other) (?<day>[^\\d]+?)${englishFrom}$`, 'u'),
  new RegExp(`^(?:every )?(?<n>fortnight)(?:ly)?(?: on (?<day>[^\\d]+?))?${englishFrom}$`, 'u'),
];
const chinese = new RegExp(
  `^(?:[从自](?<from>${date})(?:起|开始)[,，]?)?(?:每(?<gap>隔)?(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})个?|(?<bare>隔))(?<unit>天|日|周|星期|礼拜)的?(?<day>.*)$`,
  'u',
);

function findInterval(text: string): Parts | undefined {
  for (const form of english) {
    const parts = form.exec(text)?.groups;
    if (parts !== undefined) return parts;
  }
  return chinese.exec(text.replaceAll(' ', ''))?.groups;
}

function toInterval({ n, unit, gap, bare, day, from }: Parts): TypedCadence | undefined {
  const isWeeks = n === 'fortnight' || (unit === undefined ? day !== undefined : /week|周|星期|礼拜/u.test(unit));
  const given =
    n === 'other' || n === 'fortnight' || bare !== undefined ? 2 : (englishNumbers.get(n ?? '') ?? numberOf(n));
  if (given === undefined) return undefined;
  // Of what lies between: every other day leaves one out.
  const days = (gap === undefined ? given : given + 1) * (isWeeks ? 7 : 1);
  const typedDay = day === undefined || day === '' ? undefined : day;
  if (days < 1 || days > most || (!isWeeks && typedDay !== undefined)) return undefined;
  if (from !== undefined && !isDate(from)) return undefined;
  const on =
    typedDay === undefined ? everyDay : parseDays(/^[一二三四五六日天]$/u.test(typedDay) ? `周${typedDay}` : typedDay);
  // Counted from one date, it comes back to one weekday alone.
  if (on === undefined || (typedDay !== undefined && on.length !== 1)) return undefined;
  return days === 1 ? { days: everyDay } : { days: on, every: { days, from } };
}

function numberOf(written: string | undefined): number | undefined {
  return written !== undefined && /^\d+$/u.test(written) ? Number(written) : parseSmallNumber(written);
}

export function isDate(text: string): boolean {
  const atMs = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(text);
}

const ordinal = '(?:first|1st|second|2nd|third|3rd|fourth|4th|last)';
const englishMonthly = new RegExp(
  `^(?<lead>(?:monthly |every |each |on |the )*)(?<which>${ordinal}(?:(?:, (?:and )?| and | ?& ?)(?:the )?${ordinal})*) (?<day>.+?)(?<month>,? (?:of|in) (?:the|each|every|a) month|,? (?:each|every|of|a) month| monthly)?$`,
  'u',
);
const chineseMonthly =
  /^(?:每个?月的?)?(?<which>(?:第[一二三四1-4]|首|最后一?|倒数第一)个?(?:[、,和及与](?:第?[一二三四1-4]|最后一?|倒数第一)个?)*)(?<day>(?:周|星期|礼拜).+)$/u;

function findMonthly(text: string): Parts | undefined {
  return englishMonthly.exec(text)?.groups ?? chineseMonthly.exec(text.replaceAll(' ', ''))?.groups;
}

const weekNames: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:first|1|一|首)/u],
  [2, /^(?:second|2|二)/u],
  [3, /^(?:third|3|三)/u],
  [4, /^(?:fourth|4|四)/u],
  [-1, /^(?:last|最后|倒数)/u],
];

function toMonthly({ lead = '', which = '', day = '', month }: Parts): TypedCadence | undefined {
  const words = which.match(/first|second|third|fourth|last|最后一?|倒数第一|首|[一二三四1-4]/gu) ?? [];
  const named = words.flatMap((word) => weekNames.find(([, form]) => form.test(word))?.[0] ?? []);
  // `every second monday` is every other one for some.
  if (/every|each/u.test(lead) && month === undefined && named.some((week) => week === 2 || week === 3))
    return undefined;
  const days = parseDays(day);
  if (days === undefined || days.length === everyDay.length) return undefined;
  const weeks = [1, 2, 3, 4, -1].filter((week) => named.includes(week));
  return { days, weeks };
}
