import type { DateSpan } from '../../feeds/feed.ts';
import { utcDateFormat } from '../../i18n/dates/utc-date-format.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import { parseDateSpans } from '../../time-input/parse-date-spans.ts';
import { limits } from '../limits.ts';
import { fitText } from '../text/fit-text.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { validChoices } from './valid-choices.ts';

/** Dates to leave out, as they are understood: `24 Dec 2026 – 2 Jan 2027, 1 May every year`. Typed so, they are read as the same. */
export function exceptChoices(typed: string, locale: Locale): readonly AutocompleteChoice[] {
  const { talking } = messagesFor(locale);
  if (typed.trim() === '') return [{ name: talking.none, value: 'none' }];
  const spans = parseDateSpans(typed);
  if (spans === undefined) return [];
  const name = spans.map((span) => spanText(span, locale)).join(locale === 'en-US' ? ', ' : '，');
  return validChoices([{ name: fitText(name, limits.choiceName), value: typed.trim() }]);
}

function spanText({ from, to }: DateSpan, locale: Locale): string {
  const dates = from === to ? dateText(from, locale) : `${dateText(from, locale)} – ${dateText(to, locale)}`;
  return from.length > 5 ? dates : messagesFor(locale).talking.eachYear(dates);
}

/** Without commas, which part one from the next. */
function dateText(date: string, locale: Locale): string {
  const isOnce = date.length > 5;
  const parts = utcDateFormat(locale, {
    ...(isOnce && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
  }).formatToParts(Date.parse(`${isOnce ? date : `2024-${date}`}T00:00Z`));
  if (locale !== 'en-US') return parts.map(({ value }) => value).join('');
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  return [part('day'), part('month'), part('year')].filter((each) => each !== undefined).join(' ');
}
