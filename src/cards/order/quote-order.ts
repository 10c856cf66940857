import type { Interview, Passage } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { cardWords } from '../../render/quote/card-words.ts';
import { speakerColour } from '../../render/interview/speaker-colour.ts';
import { longestFirst, type Span } from '../../transcript/span.ts';
import type { Label, QuoteOrder } from './card-order.ts';
import { ellipsis } from '../worker/choose-excerpt.ts';
import { drawableText } from '../../typefaces/drawable-text.ts';
import { scriptOf } from '../../typefaces/script.ts';

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
  const { name, otherName, source, section, place, note } = cardWords(interview, passage, locale, window);
  const { text, marks } = quotableText(passage, marksOf(interview, passage, found), window);
  const cut = windowCuts(passage, window);
  const own = (written: string): Label => labelOf(written, locale);
  const optional = (written: string | undefined) => (written === undefined ? undefined : own(written));
  return {
    kind: 'quote',
    ...speechOf(text, cut, marks, interview.language),
    colour: cssColour(speakerColour(interview, passage.speaker)),
    name: own(name),
    otherName: optional(otherName),
    source: own(source),
    section: optional(section),
    place: own(place),
    note: optional(note),
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
