import type { DateSpan } from '../feeds/feed.ts';
import { mostSpans } from '../feeds/is-date-of.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import { isDate } from './parse-cadence.ts';

const between = / - | ?(?:\.\.|[–—~至到]|\b(?:to|through)\b) ?/u;
/** A hyphen that parts two dates, `2月16日-22日`, `feb 16-22`, `16-22 feb`, and stands in none. */
const hyphens = [
  /(?<=[日号])-(?=\d)/gu,
  /(?<=[a-z]\.? \d{1,2}(?:st|nd|rd|th)?)-(?=[a-z\d])/gu,
  /(?<=^\d{1,2}(?:st|nd|rd|th)?)-(?=\d{1,2}(?:st|nd|rd|th)? [a-z])/gu,
];
/** `Dec 24, 2026`, `Feb 16–22, 2026` */
const commaBeforeYear =
  /([a-z]{3}\.? \d{1,2}(?:st|nd|rd|th)?(?: ?[-–—~] ?\d{1,2}(?:st|nd|rd|th)?)?), ?(?=\d{4}(?![-/.年\d]))/gu;
/** Of the month that the other date names. */
const dayAlone = /^(?<day>\d{1,2})(?:[日号]|st|nd|rd|th)?(?: (?<year>\d{4}))?$/u;
const eachYear = /^每年的?| (?:every|each) year$/u;
/** Of `MM-DD`. */
const inYearLength = 5;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dateForms = [
  /^(?:(?<year>\d{4})[-/.年])?(?<month>\d{1,2})[-/.月](?<day>\d{1,2})[日号]?$/u,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/u,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<name>[a-z]{3,9})\.?(?: (?<year>\d{4}))?$/u,
];

/**
 * Dates and ranges as typed (`2026-12-24..2027-01-02, 05-01`, `Dec 24 - Jan 2`, `12月24日至1月2日`): with a year once, else
 * each year. Sorted, each once. Undefined where any of it is no date, or there are more than a rule may leave out.
 */
export function parseDateSpans(typed: string): readonly DateSpan[] | undefined {
  const parts = foldTyped(typed)
    .replace(commaBeforeYear, '$1 ')
    .split(/ ?(?:[,，;；、和及]|(?<= )and(?= )) ?/u)
    .filter((part) => part !== '');
  const spans: DateSpan[] = [];
  for (const part of parts) {
    const span = parseSpan(part);
    if (span === undefined) return undefined;
    spans.push(span);
  }
  const each = new Map(spans.map((span) => [`${span.from}..${span.to}`, span]));
  if (each.size === 0 || each.size > mostSpans) return undefined;
  return [...each].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, span]) => span);
}

function parseSpan(part: string): DateSpan | undefined {
  const dates = part.replace(eachYear, '');
  const span = parseDates(dates);
  return dates !== part && span !== undefined && span.from.length > inYearLength ? undefined : span;
}

function parseDates(text: string): DateSpan | undefined {
  const parted = hyphens.reduce((told, hyphen) => told.replace(hyphen, '..'), text);
  const [first = '', last, ...more] = parted.split(between);
  if (more.length > 0) return undefined;
  const from = parseDate(first);
  if (last === undefined) return from === undefined ? undefined : { from, to: from };
  return parseInMonth(first, last) ?? toSpan(from, withYear(parseDate(last), from));
}

function toSpan(from: string | undefined, to: string | undefined): DateSpan | undefined {
  if (from === undefined || to?.length !== from.length) return undefined;
  return from.length > inYearLength && to < from ? undefined : { from, to };
}

/** `feb 16..22`, `16..22 feb`: one month, told once, and the year, if any, at either end. */
function parseInMonth(first: string, last: string): DateSpan | undefined {
  const one = dayAlone.exec(first)?.groups;
  const other = dayAlone.exec(last)?.groups;
  const told = parseDate(one === undefined ? first : last);
  const { day = '', year } = one ?? other ?? {};
  if (told === undefined || (one === undefined) === (other === undefined)) return undefined;
  const whole = year === undefined || told.length > inYearLength ? told : `${year}-${told}`;
  const alone = `${whole.slice(0, -2)}${day.padStart(2, '0')}`;
  const [from, to] = one === undefined ? [whole, alone] : [alone, whole];
  const areDates = [from, to].every((date) => isDate(date.length > inYearLength ? date : `2024-${date}`));
  return areDates && from <= to ? { from, to } : undefined;
}

/** `2026-12-24..01-02` ends in the year after. */
function withYear(to: string | undefined, from: string | undefined): string | undefined {
  if (to === undefined || from === undefined || to.length === from.length || to.length > inYearLength) return to;
  const year = Number(from.slice(0, 4)) + (to < from.slice(5) ? 1 : 0);
  return isDate(`${year}-${to}`) ? `${year}-${to}` : undefined;
}

/** ISO, or `MM-DD`. */
function parseDate(text: string): string | undefined {
  const parts = dateForms.map((form) => form.exec(text)?.groups).find((each) => each !== undefined);
  if (parts === undefined) return undefined;
  const { year, name, day = '' } = parts;
  const number = name === undefined ? Number(parts['month']) : months.findIndex((month) => name.startsWith(month)) + 1;
  const inYear = `${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  // 2024 has each day that any year has.
  if (!isDate(`${year ?? '2024'}-${inYear}`)) return undefined;
  return year === undefined ? inYear : `${year}-${inYear}`;
}
