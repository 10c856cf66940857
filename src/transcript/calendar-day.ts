/** `2026-06-15`, with or without a time of day; also `2026/6/15` and `2026年6月15日`. */
const numbers = /^(?<year>\d{4})\s?(?:[-/.]|年)\s?(?<month>\d{1,2})\s?(?:[-/.]|月)\s?(?<day>\d{1,2})(?!\d)/u;
/** `June 15, 2026`. */
const american = /^(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/u;
/** `15 June 2026`. */
const british = /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,9})\.?,? (?<year>\d{4})(?!\d)/u;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a text says it came out, as `2026-06-15`; undefined where it begins with none, or with one that no calendar has. */
export function calendarDay(written: string): string | undefined {
  const text = written.trim();
  const { year, month = '', day } = (numbers.exec(text) ?? american.exec(text) ?? british.exec(text))?.groups ?? {};
  const name = months.indexOf(month.slice(0, 3).toLowerCase());
  const date = new Date(0);
  const [y, m, d] = [Number(year), name === -1 ? Number(month) - 1 : name, Number(day)];
  date.setUTCFullYear(y, m, d);
  if (!(date.getUTCFullYear() === y && date.getUTCMonth() === m && date.getUTCDate() === d)) return undefined;
  return date.toISOString().slice(0, 10);
}
