import { isolated } from '../../foreign-text.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { type Counterpart, findCounterpart } from '../../interview/counterpart.ts';
import type { Locale } from '../../locale.ts';
import { shares } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { escapeMarkdown, oneLine } from '../text/escape-markdown.ts';
import { escapedWidth, fitLine } from '../text/fit-line.ts';
import { fitText } from '../text/fit-text.ts';
import { markMatches } from '../text/mark-matches.ts';
import { questionLine } from '../text/question-line.ts';
import { findWords } from './find-words.ts';
import { erratumLines, type PassageErrata } from './erratum-lines.ts';
import { ourSummary } from './our-summary.ts';
import { quotePages, type QuoteText } from './quote-pages.ts';
import { shownQuote } from './shown-quote.ts';

/** A quote, and what stands around it in small print. */
export interface QuoteLines {
  /** What it answers, or was said after. */
  readonly above: readonly string[];
  /** The quote itself, and what is noted of its words. */
  readonly said: readonly string[];
  /** What was answered to it; our summary. */
  readonly below: readonly string[];
  /** Whether it is set as a heading. */
  readonly large: boolean;
}

/** What is told of a quote besides, in small print. */
export interface QuoteSmallPrint {
  /** Above all, such as the day it is the highlight of. */
  readonly note?: string | undefined;
  /** Right below its words, such as how a message quotes it; as lines ready to show. */
  readonly lines?: readonly string[];
}

/** `part` counts from 0. */
export function quoteLines(
  quote: QuoteText,
  reader: Reader,
  part: number,
  { note, lines = [] }: QuoteSmallPrint = {},
): QuoteLines {
  const { interview, passage, alone = false } = quote;
  const { locale, layout } = reader;
  const { leftOut, errataOf, ...pages } = quotePages(quote, layout.page);
  const { line, large } = shownQuote(pages, part);
  const words = [line, ...leftOutLine(leftOut, locale), ...lines];
  const other = alone ? undefined : findCounterpart(interview, passage);
  const counterpart = other === undefined ? [] : [counterpartLine(other, [], locale)];
  const summary = ourSummary(quote, reader);
  const beside = [...noteLine(note), ...words, ...counterpart, ...summary];
  const errata = erratumLines([{ passage, errata: errataOf(part) }], beside, reader);
  const otherErrata = erratumLines(errataOfLine(other, counterpart.join('')), [...beside, ...errata], reader);
  const marked = other === undefined ? [] : [counterpartLine(other, quote.words ?? [], locale)];
  const spokenTo = [...marked, ...otherErrata.filter((each) => !errata.includes(each))];
  const leads = other?.kind === 'question' || other?.kind === 'remark';
  return {
    above: [...noteLine(note), ...(leads ? spokenTo : [])],
    said: [...words, ...errata],
    below: [...(leads ? [] : spokenTo), ...summary],
    large,
  };
}

/** What is said before anything else, in small print. */
export function noteLine(note: string | undefined): readonly string[] {
  return note === undefined ? [] : [`-# ${fitLine(note, shares.line)}`];
}

/** Where words in doubt were left out, that they were. */
export function leftOutLine(leftOut: boolean, locale: Locale): readonly string[] {
  return leftOut ? [`-# ${escapeMarkdown(messagesFor(locale).quote.wordsLeftOut)}`] : [];
}

/** In UTF-16 units: of a turn as long as a book, the beginning is looked at. */
const longestAnswer = 4000;
/** Of a line. */
const mostMarks = 8;

/** @param found - the words to be marked */
function counterpartLine({ kind, speaker, text }: Counterpart, found: readonly string[], locale: Locale): string {
  const { counterpart } = messagesFor(locale).quote;
  const isSpokenTo = kind === 'question' || kind === 'remark';
  const said = isSpokenTo
    ? questionLine(text, shares.question)
    : fitText(oneLine(text.substring(0, longestAnswer)), shares.question, escapedWidth);
  const marks = findWords(said, found).slice(0, mostMarks);
  const name = fitLine(localise(speaker.name, locale), shares.name);
  return `-# ${counterpart[kind](name)}${isolated(markMatches(said, marks))}`;
}

/** Of the other side's words, what is noted of those that the line shows whole. */
function errataOfLine(other: Counterpart | undefined, line: string): readonly PassageErrata[] {
  return (other?.passages ?? []).map((passage) => ({
    passage,
    errata: passage.errata.filter(({ span }) =>
      line.includes(escapeMarkdown(passage.text.substring(span.start, span.end))),
    ),
  }));
}
