import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../locale.ts';
import { fullDate } from '../../i18n/dates/full-date.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { fittingChoices } from './fitting-choices.ts';
import { drawOffered, type OfferedThing, readOffered } from './offered-thing.ts';

/** These ISO dates in words, as far as they fit what was typed. */
export function dateChoices(dates: readonly string[], typed: string, locale: Locale): readonly AutocompleteChoice[] {
  const offers = dates.map(offer);
  return fittingChoices(drawOffered(offers, offers, locale), typed);
}

/** Days around today that may have been offered: a feed of one day a week is planned half a year ahead. */
const daysBefore = 7;
const daysAfter = 400;

/** The ISO date that was offered so, whether it is still to come or not. */
export function readDateChoice(given: string, atMs: number): string | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO('UTC').toPlainDate();
  const dates = Array.from({ length: daysBefore + daysAfter + 1 }, (_, index) =>
    today.add({ days: index - daysBefore }).toString(),
  );
  return readOffered(dates.map(offer), given);
}

function offer(date: string): OfferedThing {
  return { value: date, name: (locale) => fullDate(date, locale) };
}
