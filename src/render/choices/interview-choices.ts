import { isolated } from '../../foreign-text.ts';
import type { Locale } from '../../locale.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Interview, Library } from '../../interview/interview.ts';
import { interviewKey } from '../../interview/interview-key.ts';
import { findInterviews } from '../../finding/find-interview.ts';
import { limits } from '../limits.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { drawOffered, type OfferedThing, readOffered } from './offered-thing.ts';

/** The interviews that fit what was typed. */
export function interviewChoices(library: Library, typed: string, locale: Locale): readonly AutocompleteChoice[] {
  return drawOffered(library.interviews.map(offer), findInterviews(library, typed).map(offer), locale);
}

/** What stands for the interview that was offered so: its slug, or its key. @throws UserError `ambiguous-choice` */
export function readInterviewChoice(library: Library, given: string): string | undefined {
  return readOffered(library.interviews.map(offer), given);
}

function offer({ slug, title }: Interview): OfferedThing {
  return {
    value: slug.length <= limits.choiceValue && slug === slug.trim() ? slug : interviewKey(slug),
    name: (locale) => isolated(localise(title, locale)),
  };
}
