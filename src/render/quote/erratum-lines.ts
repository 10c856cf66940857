import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Erratum, Passage } from '../../interview/interview.ts';
import { uniqueBy } from '../../interview/unique-by.ts';
import type { Locale } from '../../locale.ts';
import { limits, shares } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { fitPlain } from '../text/fit-line.ts';

/** Some errata of one passage. */
export interface PassageErrata {
  readonly passage: Passage;
  readonly errata: readonly Erratum[];
}

/** What is said of words that the text prints otherwise than they were said. */
export interface ErratumNote {
  /** As the text prints them. */
  readonly written: string;
  readonly text: string;
}

const mostLines = 5;
/** For what a body may add below: words of before a correction. */
const reserve = 400;

/** In small print, each wording once and as many as there is room for. @param beside - the lines they stand among */
export function erratumLines(
  shown: readonly PassageErrata[],
  beside: readonly string[],
  { locale, layout }: Reader,
): readonly string[] {
  let room = (layout.embeds ? limits.description : limits.content) - reserve - beside.join('\n').length;
  const lines = erratumNotes(shown, locale).map(({ text }) => `-# ${escapeMarkdown(text)}`);
  return lines.slice(0, mostLines).filter(({ length }) => (room -= length + 1) >= 0);
}

/** In the order of the text, each wording once. */
export function erratumNotes(shown: readonly PassageErrata[], locale: Locale): readonly ErratumNote[] {
  const { erratum } = messagesFor(locale).quote;
  const notes = shown.flatMap(({ passage, errata }) =>
    errata.map(({ span, kind, words }) => {
      const written = passage.text.substring(span.start, span.end);
      const text = erratum[kind](fitPlain(written, shares.name), fitPlain(localise(words, locale), shares.line));
      return { written, text };
    }),
  );
  return uniqueBy(notes, ({ text }) => text);
}
