import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Passage, Speaker } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { locales, type Locale } from '../../locale.ts';
import type { Span } from '../../transcript/span.ts';
import { canBeDrawn, firstDrawable } from '../../typefaces/first-drawable.ts';
import { footerText } from '../interview/footer-text.ts';

/** All that stands on the card of a passage. A name is written as it can be drawn, where it can in either script. */
export interface CardWords {
  readonly speech: string;
  /** In the reader's language, and in the other where it differs. */
  readonly name: string;
  readonly otherName: string | undefined;
  /** `BG2 × Jensen Huang · 2024-10-04` */
  readonly source: string;
  /** `§ 3 The moat is the whole data flywheel` */
  readonly section: string | undefined;
  /** `¶ 9 of 138` */
  readonly place: string;
  /** Says why words were left out, where the speech shows that they were. */
  readonly note: string | undefined;
}

/** @param window - shows only this span of the passage */
export function cardWords(interview: Interview, passage: Passage, locale: Locale, window?: Span): CardWords {
  const { quote } = messagesFor(locale);
  const { text, leftOut } = quotableText(passage, [], window);
  const [name, otherName] = namesOf(passage.speaker, locale);
  const { section } = passage;
  const title = section && quote.section(section.number, localise(section.title, locale));
  return {
    speech: text,
    name,
    otherName,
    source: firstDrawable([locale, ...locales].map((each) => footerText(interview, each))),
    section: title !== undefined && canBeDrawn(title) ? title : undefined,
    place: quote.position(passage.number, interview.passageCount),
    note: leftOut ? quote.wordsLeftOut : undefined,
  };
}

/** Whether the cards' typefaces have every character of it. */
export function isDrawable(words: CardWords): boolean {
  return Object.values(words).every((text: string | undefined) => text === undefined || canBeDrawn(text));
}

/** The language whose form of a name stands beside the reader's own. */
const otherLanguage: Readonly<Record<Locale, Locale>> = { 'en-US': 'zh-CN', 'zh-CN': 'en-US', 'zh-TW': 'en-US' };

function namesOf({ name }: Speaker, locale: Locale): readonly [own: string, other: string | undefined] {
  const own = localise(name, locale);
  const other = localise(name, otherLanguage[locale]);
  const shown = firstDrawable([own, other]);
  return [shown, own === other || shown !== own || !canBeDrawn(other) ? undefined : other];
}
