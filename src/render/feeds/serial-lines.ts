import type { Locale } from '../../locale.ts';
import type { Passage } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { shownErrata } from '../../interview/shown-errata.ts';
import type { Reader } from '../reader.ts';
import { escapedText } from '../text/fit-line.ts';
import { quotation } from '../text/quotation.ts';
import { erratumLines } from '../quote/erratum-lines.ts';
import { leftOutLine } from '../quote/quote-lines.ts';
import { speakerLine } from '../quote/speaker-line.ts';

/** Consecutive passages of the reading under their speakers' names, and what is noted of their words. */
export function serialLines(passages: readonly Passage[], reader: Reader): readonly string[] {
  const { locale } = reader;
  const spoken = passages.map((passage, place) => spokenLines(passage, passages[place - 1], locale));
  const leftOut = spoken.some((each) => each.leftOut);
  const said = [...spoken.map(({ text }) => text), ...leftOutLine(leftOut, locale)];
  const shown = passages.map((passage) => ({ passage, errata: shownErrata(passage, undefined) }));
  return [...said, ...erratumLines(shown, said, reader)];
}

/** The speaker's name where somebody begins to speak. */
function spokenLines(passage: Passage, before: Passage | undefined, locale: Locale) {
  const { text, leftOut } = quotableText(passage);
  const begins = before?.speaker.id !== passage.speaker.id;
  const name = begins ? `${speakerLine(passage, locale)}\n` : '';
  return { text: `${name}${quotation(escapedText(text.trim()))}`, leftOut };
}
