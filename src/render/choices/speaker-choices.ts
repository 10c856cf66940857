import { isolated } from '../../foreign-text.ts';
import type { Locale } from '../../locale.ts';
import type { Interview, Library, Speaker } from '../../interview/interview.ts';
import { findSpeakers } from '../../finding/find-speakers.ts';
import { fullName } from '../interview/full-name.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { drawOffered, type OfferedThing, readOffered } from './offered-thing.ts';

/** Who speaks in these interviews and fits what was typed. Whoever is called alike is told apart in the whole library. */
export function speakerChoices(
  library: Library,
  interviews: readonly Interview[],
  typed: string,
  locale: Locale,
): readonly AutocompleteChoice[] {
  return drawOffered(offersOf(library.interviews), findSpeakers(interviews, typed).map(offer), locale);
}

/** The id of whoever was offered so, in these interviews before all others. @throws UserError `ambiguous-choice` */
export function readSpeakerChoice(
  library: Library,
  interviews: readonly Interview[],
  given: string,
): string | undefined {
  return readOffered(offersOf(interviews), given) ?? readOffered(offersOf(library.interviews), given);
}

function offersOf(interviews: readonly Interview[]): readonly OfferedThing[] {
  return findSpeakers(interviews, '').map(offer);
}

function offer(speaker: Speaker): OfferedThing {
  return { value: speaker.id, name: (locale) => isolated(fullName(speaker, locale)) };
}
