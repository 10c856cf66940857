import { daysOfWeek } from '../../i18n/dates/days-of-week.ts';
import { longDate } from '../../i18n/dates/full-date.ts';
import { utcDateFormat } from '../../i18n/dates/utc-date-format.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import type { DateSpan, Rule } from '../../feeds/feed.ts';

type Rhythm = Pick<Rule, 'days' | 'weeks'> & {
  readonly every?: { readonly days: number; readonly from?: string | undefined } | undefined;
};

/** Of what is left out, so many are named. */
const mostNamed = 4;

/** What is left out of it: `, except Dec 24 – Jan 2 every year`; nothing where nothing is. */
export function exceptText({ except = [] }: Pick<Rule, 'except'>, locale: Locale): string {
  if (except.length === 0) return '';
  const { rhythm: words } = messagesFor(locale).talking;
  return unitList(['', words.except(spansText(except, locale))], locale);
}

/** The first of them, and how many more there are. */
export function spansText(spans: readonly DateSpan[], locale: Locale): string {
  const { rhythm: words } = messagesFor(locale).talking;
  const named = spans.slice(0, mostNamed).map((span) => spanText(span, locale));
  const rest = spans.length > mostNamed ? [words.more(spans.length - mostNamed)] : [];
  return unitList([...named, ...rest], locale);
}

/** On which dates: `every day`, `Mon–Fri`, `every 3 days from December 1, 2026`, `first Mon of the month`. */
export function rhythmText({ days, weeks, every }: Rhythm, locale: Locale): string {
  const { feeds, talking } = messagesFor(locale);
  const { rhythm: words } = talking;
  if (every !== undefined) {
    const plain = intervalText(every.days, days, locale);
    return every.from === undefined ? plain : words.from(plain, longDate(every.from, locale));
  }
  const named = days.length === 7 ? feeds.everyDay : daysOfWeek(days, locale);
  if (weeks === undefined) return named;
  const names = weeks.map((week) => words.weeks[week === -1 || week === 1 || week === 2 || week === 3 ? week : 4]);
  return words.monthly(new Intl.ListFormat(locale, { type: 'conjunction' }).format(names), named);
}

function intervalText(length: number, days: readonly number[], locale: Locale): string {
  const { rhythm: words } = messagesFor(locale).talking;
  if (length % 7 !== 0) return words.everyDays(String(length));
  const weeks = String(length / 7);
  return days.length === 7 ? words.everyWeeks(weeks) : words.everyWeeksOn(weeks, daysOfWeek(days, locale));
}

function spanText({ from, to }: DateSpan, locale: Locale): string {
  const dates = from === to ? dateText(from, locale) : `${dateText(from, locale)} – ${dateText(to, locale)}`;
  return from.length > 5 ? dates : messagesFor(locale).talking.eachYear(dates);
}

function dateText(date: string, locale: Locale): string {
  if (date.length > 5) return longDate(date, locale);
  return utcDateFormat(locale, { month: 'short', day: 'numeric' }).format(Date.parse(`2024-${date}T00:00Z`));
}

function unitList(parts: readonly string[], locale: Locale): string {
  return parts.join(locale === 'en-US' ? ', ' : '，');
}
