import type { Locale } from '../../locale.ts';
import type { Library } from '../../interview/interview.ts';
import { askedText } from '../../finding/asked-text.ts';
import { findInterviews } from '../../finding/find-interview.ts';
import { findSections } from '../../finding/find-sections.ts';
import { findSpeakers } from '../../finding/find-speakers.ts';
import { guessScope } from '../../finding/scope.ts';
import { interviewChoice, type AutocompleteChoice, sectionChoice, speakerChoice } from './autocomplete-choice.ts';
import { validChoices } from './valid-choices.ts';

/** What is being typed, and where. */
export interface TypedOption {
  readonly locale: Locale;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly focused: { readonly name: string; readonly value: string };
}

/** Choices for the options that several commands have: `transcript`, `section`, `speaker`; none for another. */
export function optionChoices(library: Library, typing: TypedOption): readonly AutocompleteChoice[] {
  return validChoices(allChoices(library, typing));
}

function allChoices(library: Library, { locale, options, focused }: TypedOption): readonly AutocompleteChoice[] {
  const scope = guessScope(library, {
    transcript: askedText(options, 'transcript'),
    section: focused.name === 'section' ? '' : undefined,
    speaker: undefined,
  });
  switch (focused.name) {
    case 'transcript':
      return findInterviews(library, focused.value).map((interview) => interviewChoice(interview, locale));
    case 'speaker':
      return findSpeakers(scope.interviews, focused.value).map((speaker) => speakerChoice(speaker, locale));
    case 'section':
      return scope.interviews
        .flatMap((interview) => findSections(interview, focused.value))
        .map((section) => sectionChoice(section, locale));
    default:
      return [];
  }
}
