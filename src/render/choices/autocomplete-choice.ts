import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Library, Section, Speaker } from '../../interview/interview.ts';
import type { Found } from '../../interview/find-item.ts';
import { interviewKey } from '../../interview/interview-key.ts';
import { writeReference } from '../../finding/reference.ts';
import type { Span } from '../../transcript/span.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import { fullName } from '../interview/full-name.ts';
import { snippet } from '../text/snippet.ts';

/** As autocomplete takes it. */
export interface AutocompleteChoice {
  /** 1–100 characters. */
  readonly name: string;
  /** 1–100 characters; what the command receives when it is picked. */
  readonly value: string;
}

/** A passage as a choice: who and what; picking it quotes exactly that. */
export function itemChoice(
  library: Library,
  found: Found,
  matches: readonly Span[],
  near: boolean,
  locale: Locale,
): AutocompleteChoice {
  const { completion } = messagesFor(locale);
  const { item } = found;
  const text =
    item.kind === 'digest'
      ? localise(item.text, locale)
      : completion.speech(localise(item.speaker.name, locale), snippet(item, matches, limits.choiceName));
  return choice(near ? completion.closest(text) : text, writeReference(library, found, limits.choiceValue));
}

export function speakerChoice(speaker: Speaker, locale: Locale): AutocompleteChoice {
  return choice(fullName(speaker, locale), speaker.id);
}

export function sectionChoice(section: Section, locale: Locale): AutocompleteChoice {
  return choice(
    messagesFor(locale).quote.section(section.number, localise(section.title, locale)),
    String(section.number),
  );
}

export function interviewChoice(interview: Interview, locale: Locale): AutocompleteChoice {
  const value = interview.slug.length <= limits.choiceValue ? interview.slug : interviewKey(interview.slug);
  return choice(localise(interview.title, locale), value);
}

function choice(name: string, value: string): AutocompleteChoice {
  return { name: fitText(oneLine(name), limits.choiceName), value };
}
