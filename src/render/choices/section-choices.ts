import { isolated } from '../../foreign-text.ts';
import type { Locale } from '../../locale.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Section } from '../../interview/interview.ts';
import { findSections } from '../../finding/find-sections.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { drawOffered, type OfferedThing, readOffered } from './offered-thing.ts';

/** The sections of an interview that fit what was typed. */
export function sectionChoices(interview: Interview, typed: string, locale: Locale): readonly AutocompleteChoice[] {
  return drawOffered(interview.sections.map(offer), findSections(interview, typed).map(offer), locale);
}

/** The number of the section that was offered so. @throws UserError `ambiguous-choice` */
export function readSectionChoice(interview: Interview, given: string): string | undefined {
  return readOffered(interview.sections.map(offer), given);
}

function offer({ number, title }: Section): OfferedThing {
  return {
    value: String(number),
    name: (locale) => messagesFor(locale).quote.section(number, isolated(localise(title, locale))),
  };
}
