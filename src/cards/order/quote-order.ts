import type { Interview, Passage } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { quotableText, type QuotableText } from '../../interview/quotable-text.ts';
import { cardWords } from '../../render/quote/card-words.ts';
import { speakerColour } from '../../render/interview/speaker-colour.ts';
import { longestFirst, moveSpan, type Span, spansInside } from '../../transcript/span.ts';
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

/** The first is what a card keeps to. */
const mostMarks = 5;
/** In UTF-16 units, before and behind what a card keeps to: several times as much as one holds. */
const reach = 3000;

const sentenceEnd = /[。！？!?….][”’」』）)"']*$/u;
const longestEnd = 20;

/** What stands on the card of a passage. */
export function quoteOrder({ interview, passage, locale, found = [], window }: QuoteCardFacts): QuoteOrder {
  const { name, otherName, source, section, place, placeOfRest, notes } = cardWords(interview, passage, locale, window);
  const whole = quotableText(passage, marksOf(interview, passage, found).slice(0, mostMarks), window);
  const { text, marks, cut, isRest } = stretchAround(whole, windowCuts(passage, window));
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
    place: own(isRest ? (placeOfRest ?? place) : place),
    placeOfRest: optional(placeOfRest),
    notes: notes.map((note) => ({ of: drawableText(note.of), label: own(note.text) })),
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
  const isWhole = (end: number) => {
    const before = text.substring(0, end).trimEnd();
    return before === '' || sentenceEnd.test(before.slice(-longestEnd));
  };
  const atEnd = text.substring(window.end).trim() === '' || isWhole(window.end);
  return { before: isWhole(window.start) ? '' : ellipsis, after: atEnd ? '' : ellipsis };
}

/**
 * Of a long text what a card may show at most, around the mark of the first rank: a text as long as a book would take
 * seconds to be drawn up, and its card would show a few sentences of it.
 */
function stretchAround({ text, marks }: Pick<QuotableText, 'text' | 'marks'>, cut: Cuts) {
  const [mark = { start: 0, end: 0 }] = marks;
  const start = wholeAt(text, mark.start - reach);
  const end = wholeAt(text, mark.end + reach);
  if (start === 0 && end === text.length) return { text, marks, cut, isRest: false };
  const stretch = { start, end };
  return {
    text: text.substring(start, end),
    marks: spansInside(marks, stretch).map((each) => moveSpan(each, -start)),
    cut: { before: start === 0 ? cut.before : ellipsis, after: end === text.length ? cut.after : ellipsis },
    isRest: start > 0,
  };
}

/** The nearest place within the text that parts no surrogates. */
function wholeAt(text: string, place: number): number {
  const at = Math.min(Math.max(place, 0), text.length);
  return /^[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
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
