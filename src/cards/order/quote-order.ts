import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Passage, Speaker } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { footerText } from '../../render/interview/footer-text.ts';
import { speakerColour } from '../../render/interview/speaker-colour.ts';
import { longestFirst, type Span } from '../../transcript/span.ts';
import type { Label, QuoteOrder } from './card-order.ts';
import { ellipsis } from '../worker/choose-excerpt.ts';
import { drawableText } from './drawable-text.ts';
import { scriptOf } from './script.ts';

export interface QuoteCardFacts {
  readonly interview: Interview;
  readonly passage: Passage;
  readonly locale: Locale;
  /** Words that were found; where all does not fit, the card keeps to their sentences. */
  readonly found?: readonly Span[];
  /** Shows only this span of the passage. */
  readonly window?: Span | undefined;
}

interface Cuts {
  readonly before: string;
  readonly after: string;
}

const sentenceEnd = /[。！？!?….][”’」』）)"']*\s*$/u;

/** What stands on the card of a passage. */
export function quoteOrder({ interview, passage, locale, found = [], window }: QuoteCardFacts): QuoteOrder {
  const { quote } = messagesFor(locale);
  const { text, marks, leftOut } = quotableText(passage, marksOf(interview, passage, found), window);
  const cut = windowCuts(passage, window);
  const [name, otherName] = namesOf(passage.speaker, locale);
  const own = (written: string): Label => labelOf(written, locale);
  const { section } = passage;
  return {
    kind: 'quote',
    ...speechOf(text, cut, marks, interview.language),
    colour: cssColour(speakerColour(interview, passage.speaker)),
    name: own(name),
    otherName: otherName === undefined ? undefined : own(otherName),
    source: own(footerText(interview, locale)),
    section: section && own(quote.section(section.number, localise(section.title, locale))),
    place: own(quote.position(passage.number, interview.passageCount)),
    note: leftOut ? own(quote.wordsLeftOut) : undefined,
  };
}

export function labelOf(text: string, locale: Locale): Label {
  const drawn = drawableText(text);
  return { text: drawn, script: scriptOf(drawn, locale) };
}

export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** What was found, the longest first: it tells most; else the editor's pick, else what the text itself stresses. */
function marksOf({ highlights }: Interview, passage: Passage, found: readonly Span[]): readonly Span[] {
  if (found.length > 0) return longestFirst(found);
  const picked = highlights.filter((highlight) => highlight.passage.number === passage.number);
  return picked.length > 0 ? picked.map(({ span }) => span) : passage.emphasised;
}

/** Whether a window begins or ends inside a sentence. */
function windowCuts({ text }: Passage, window: Span | undefined): Cuts {
  if (window === undefined) return { before: '', after: '' };
  const isWhole = (end: number) => text.substring(0, end).trim() === '' || sentenceEnd.test(text.substring(0, end));
  const atEnd = text.substring(window.end).trim() === '' || isWhole(window.end);
  return { before: isWhole(window.start) ? '' : ellipsis, after: atEnd ? '' : ellipsis };
}

/** As drawn; its marks move with what is left out of it. */
function speechOf(
  text: string,
  { before, after }: Cuts,
  marks: readonly Span[],
  language: string,
): Pick<QuoteOrder, 'speech' | 'marks'> {
  const speech = before + drawableText(text) + after;
  const moved = (at: number) => before.length + drawableText(`${text.substring(0, at)}x`).length - 1;
  return {
    speech: { text: speech, script: scriptOf(speech, language) },
    marks: marks.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  };
}

/** The language whose form of a name stands beside the reader's own. */
const otherLanguage: Readonly<Record<Locale, Locale>> = { 'en-US': 'zh-CN', 'zh-CN': 'en-US', 'zh-TW': 'en-US' };

/** In the reader's language, and in the other where it differs. */
function namesOf({ name }: Speaker, locale: Locale): readonly [own: string, other: string | undefined] {
  const own = localise(name, locale);
  const other = localise(name, otherLanguage[locale]);
  return [own, own === other ? undefined : other];
}
