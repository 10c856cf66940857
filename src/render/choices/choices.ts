import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
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
import { uniqueBy } from '../../interview/unique-by.ts';

/** As autocomplete takes it. */
export interface Choice {
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
): Choice {
  const { completion } = messagesFor(locale);
  const { item } = found;
  const text =
    item.kind === 'digest'
      ? localise(item.text, locale)
      : completion.speech(localise(item.speaker.name, locale), snippet(item, matches, limits.choiceName));
  return choice(near ? completion.closest(text) : text, writeReference(library, found, limits.choiceValue));
}

export function speakerChoice(speaker: Speaker, locale: Locale): Choice {
  return choice(fullName(speaker, locale), speaker.id);
}

export function sectionChoice(section: Section, locale: Locale): Choice {
  return choice(
    messagesFor(locale).quote.section(section.number, localise(section.title, locale)),
    String(section.number),
  );
}

export function interviewChoice(interview: Interview, locale: Locale): Choice {
  const value = interview.slug.length <= limits.choiceValue ? interview.slug : interviewKey(interview.slug);
  return choice(localise(interview.title, locale), value);
}

/** What Discord takes: at most 25, each value once. It refuses the whole list for one that is empty or too long. */
export function validChoices(choices: readonly Choice[]): readonly Choice[] {
  return uniqueBy(choices.filter(isValid), ({ value }) => value).slice(0, limits.choices);
}

function isValid({ name, value }: Choice): boolean {
  return name.trim() !== '' && name.length <= limits.choiceName && value !== '' && value.length <= limits.choiceValue;
}

function choice(name: string, value: string): Choice {
  return { name: fitText(oneLine(name), limits.choiceName), value };
}
