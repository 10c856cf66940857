import type { Locale } from '../../locale.ts';
import { daysOfWeek } from '../../i18n/dates/days-of-week.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { parseCadence } from '../../time-input/parse-cadence.ts';
import { rhythmText } from '../feeds/rhythm-text.ts';
import { limits } from '../limits.ts';
import { fitText } from '../text/fit-text.ts';
import { validChoices } from './valid-choices.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { fittingChoices } from './fitting-choices.ts';
import { drawOffered, type OfferedThing, readOffered } from './offered-thing.ts';

/** Every day, the working week, the weekend, some rhythms, each day: those that fit what was typed; else that itself. */
export function dayChoices(typed: string, locale: Locale): readonly AutocompleteChoice[] {
  const fitting = fittingChoices(drawOffered(all, all, locale), typed);
  // As it is understood: whoever picks it sees what that is.
  const cadence = parseCadence(typed);
  if (cadence === undefined || fitting.length > 0) return fitting;
  return validChoices([{ name: fitText(rhythmText(cadence, locale), limits.choiceName), value: typed.trim() }]);
}

/** The days that were offered so, as `parseCadence` takes them. */
export function readDayChoice(given: string): string | undefined {
  return readOffered(all, given);
}

const all: readonly OfferedThing[] = [
  { value: '1,2,3,4,5,6,7', name: (locale) => messagesFor(locale).feeds.everyDay },
  { value: '1,2,3,4,5', name: (locale) => messagesFor(locale).feeds.workdays },
  { value: '6,7', name: (locale) => messagesFor(locale).feeds.weekend },
  ...['every 2 days', 'every 3 days', 'every 2 weeks', 'first monday', 'last friday'].map((value) => ({
    value,
    name: (locale: Locale) => rhythmText(parseCadence(value) ?? { days: [] }, locale),
  })),
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), name: (locale: Locale) => daysOfWeek([day], locale) })),
];
