import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
import type { Interview, Library, Section, Speaker } from '../../interview/interview.ts';
import type { Found } from '../../interview/find-item.ts';
import { interviewKey } from '../../interview/interview-key.ts';
import { writeReference } from '../../finding/reference.ts';
import type { Span } from '../../transcript/transcript.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import { fullName } from '../interview/people.ts';
import { snippet } from '../text/snippet.ts';

/** As autocomplete takes it. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A passage as a choice: who and what; picking it quotes exactly that. */
export function itemChoice(
  library: Library,
  found: Found,
  matches: readonly Span[],
  near: boolean,
  locale: Locale,
): NamedValue {
  const { completion } = messagesFor(locale);
  const { item } = found;
  const text =
    item.kind === 'digest'
      ? localise(item.text, locale)
      : completion.speech(localise(item.speaker.name, locale), snippet(item, matches, limits.choiceName));
  return choice(near ? completion.closest(text) : text, writeReference(library, found, limits.choiceValue));
}

export function speakerChoice(speaker: Speaker, locale: Locale): NamedValue {
  return choice(fullName(speaker, locale), speaker.id);
}

export function sectionChoice(section: Section, locale: Locale): NamedValue {
  return choice(
    messagesFor(locale).quote.section(section.number, localise(section.title, locale)),
    String(section.number),
  );
}

export function interviewChoice(interview: Interview, locale: Locale): NamedValue {
  const value = interview.slug.length <= limits.choiceValue ? interview.slug : interviewKey(interview.slug);
  return choice(localise(interview.title, locale), value);
}

/** What Discord accepts: at most 25, named, each value once. */
export function validChoices(choices: readonly NamedValue[]): readonly NamedValue[] {
  const seen = new Set<string>();
  return choices
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= limits.choiceValue)
    .filter(({ value }) => !seen.has(value) && seen.add(value).has(value))
    .slice(0, limits.choices);
}

function choice(name: string, value: string): NamedValue {
  return { name: fitText(oneLine(name), limits.choiceName), value };
}
