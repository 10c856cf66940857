import type { DateSpan } from '../feeds/feed.ts';
import { mostSpans } from '../feeds/is-date-of.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import { isDate } from './parse-cadence.ts';

const between = / - | ?(?:\.\.|[–—~至到]|\b(?:to|through)\b) ?/u;
/** `Dec 24, 2026` */
const commaBeforeYear = /([a-z]{3}\.? \d{1,2}(?:st|nd|rd|th)?), ?(?=\d{4}(?![-/.年\d]))/gu;
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
  const [first = '', last, ...more] = text.split(between);
  const from = parseDate(first);
  const to = last === undefined ? from : withYear(parseDate(last), from);
  if (from === undefined || to === undefined || more.length > 0 || from.length !== to.length) return undefined;
  return from.length > inYearLength && to < from ? undefined : { from, to };
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
