import { LRUCache } from 'lru-cache';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Passage, Speaker } from '../../interview/interview.ts';
import { gap, quotableText } from '../../interview/quotable-text.ts';
import { shownErrata } from '../../interview/shown-errata.ts';
import { locales, type Locale } from '../../locale.ts';
import type { Span } from '../../transcript/span.ts';
import { canBeDrawn, firstDrawable } from '../../typefaces/first-drawable.ts';
import { footerText } from '../interview/footer-text.ts';
import { erratumNotes } from './erratum-lines.ts';
import { timeSaid } from './time-said.ts';

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
  /** `¶ 9 of 138 · 12:34` */
  readonly place: string;
  /** The same, where not all of the speech is drawn: what is may begin later; undefined where that makes no difference. */
  readonly placeOfRest: string | undefined;
  /** Those that can be drawn. */
  readonly notes: readonly CardNote[];
}

/** Small print on a card: why words were left out, and what the text prints otherwise than it was said. */
export interface CardNote {
  /** What of the speech it is about. */
  readonly of: string;
  readonly text: string;
}

const mostNotes = 2;

/** @param window - shows only this span of the passage */
export function cardWords(interview: Interview, passage: Passage, locale: Locale, window?: Span): CardWords {
  const { quote } = messagesFor(locale);
  const { text, leftOut } = quotableText(passage, [], window);
  const [name, otherName] = namesOf(passage.speaker, locale);
  const { section } = passage;
  const errata = [{ passage, errata: shownErrata(passage, window) }];
  const notes: readonly CardNote[] = [
    ...(leftOut ? [{ of: gap, text: quote.wordsLeftOut }] : []),
    ...erratumNotes(errata, locale).map(({ written, text: note }) => ({ of: written, text: note })),
  ];
  const offset = window?.start ?? 0;
  const placeAt = (later: boolean) =>
    [quote.position(passage.number, interview.passageCount), timeSaid(passage, locale, { offset, later }) ?? []]
      .flat()
      .join(' · ');
  const [place, placeOfRest] = [placeAt(false), placeAt(true)];
  const title = section && quote.section(section.number, localise(section.title, locale));
  return {
    speech: text,
    name,
    otherName,
    source: firstDrawable([locale, ...locales].map((each) => footerText(interview, each))),
    section: title !== undefined && canBeDrawn(title) ? title : undefined,
    place,
    placeOfRest: placeOfRest === place ? undefined : placeOfRest,
    notes: notes.filter((note) => canBeDrawn(note.text)).slice(0, mostNotes),
  };
}

/** Whether the cards' typefaces have every character of it. */
export function isDrawable({ speech, name, otherName, source, section, place }: CardWords): boolean {
  return (
    [name, otherName, source, section, place].every((text) => text === undefined || canBeDrawn(text)) &&
    isSpeechDrawable(speech)
  );
}

/** In UTF-16 units: what takes so long that it is done once. */
const longSpeech = 20_000;
const knownSpeech = new LRUCache<string, boolean>({ max: 100, memoMethod: canBeDrawn });

function isSpeechDrawable(speech: string): boolean {
  if (speech.length <= longSpeech) return canBeDrawn(speech);
  return knownSpeech.memo(speech);
}

/** The language whose form of a name stands beside the reader's own. */
const otherLanguage: Readonly<Record<Locale, Locale>> = { 'en-US': 'zh-CN', 'zh-CN': 'en-US', 'zh-TW': 'en-US' };

function namesOf({ name }: Speaker, locale: Locale): readonly [own: string, other: string | undefined] {
  const own = localise(name, locale);
  const other = localise(name, otherLanguage[locale]);
  const shown = firstDrawable([own, other]);
  return [shown, own === other || shown !== own || !canBeDrawn(other) ? undefined : other];
}
