import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../locale.ts';
import { fullDate } from '../../i18n/dates/full-date.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { fittingChoices } from './fitting-choices.ts';
import { drawOffered, type OfferedThing, readOffered } from './offered-thing.ts';

/** These ISO dates in words, as far as they fit what was typed and what is offered of them can be read again. */
export function dateChoices(
  dates: readonly string[],
  atMs: number,
  typed: string,
  locale: Locale,
): readonly AutocompleteChoice[] {
  const last = today(atMs).add({ days: daysAfter }).toString();
  const offers = dates.filter((date) => date <= last).map(offer);
  return fittingChoices(drawOffered(offers, offers, locale), typed);
}

/** Days around today that may have been offered: of a feed of one day a month, a year. */
const daysBefore = 7;
const daysAfter = 400;

/** The ISO date that was offered so, whether it is still to come or not. */
export function readDateChoice(given: string, atMs: number): string | undefined {
  const dates = Array.from({ length: daysBefore + daysAfter + 1 }, (_, index) =>
    today(atMs)
      .add({ days: index - daysBefore })
      .toString(),
  );
  return readOffered(dates.map(offer), given);
}

function today(atMs: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO('UTC').toPlainDate();
}

function offer(date: string): OfferedThing {
  return { value: date, name: (locale) => fullDate(date, locale) };
}
