import type { Locale } from '../../locale.ts';
import { daysOfWeek } from '../../i18n/dates/days-of-week.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { fittingChoices } from './fitting-choices.ts';
import { drawOffered, type OfferedThing, readOffered } from './offered-thing.ts';

/** Every day, the working week, the weekend, each day: those that fit what was typed. */
export function dayChoices(typed: string, locale: Locale): readonly AutocompleteChoice[] {
  return fittingChoices(drawOffered(all, all, locale), typed);
}

/** The days that were offered so, as `parseDays` takes them. */
export function readDayChoice(given: string): string | undefined {
  return readOffered(all, given);
}

const all: readonly OfferedThing[] = [
  { value: '1,2,3,4,5,6,7', name: (locale) => messagesFor(locale).feeds.everyDay },
  { value: '1,2,3,4,5', name: (locale) => messagesFor(locale).feeds.workdays },
  { value: '6,7', name: (locale) => messagesFor(locale).feeds.weekend },
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), name: (locale: Locale) => daysOfWeek([day], locale) })),
];
