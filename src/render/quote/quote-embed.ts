import type { APIEmbed } from 'discord-api-types/v10';
import { localise, readsLanguage } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { type Messages } from '../../i18n/en-us/messages.ts';
import type { Interview, Passage } from '../../interview/interview.ts';
import { findCounterpart } from '../../interview/counterpart.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { pointsOn } from '../../interview/find-item.ts';
import { moveSpan, type Span, spansInside } from '../../transcript/span.ts';
import type { Reader } from '../reader.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { escapedLength, escapedWidth, fitLine } from '../text/fit-line.ts';
import { fitText, splitText } from '../text/fit-text.ts';
import { footerText } from '../interview/footer-text.ts';
import { limits, shares } from '../limits.ts';
import { markMatches } from '../text/mark-matches.ts';
import { fullName } from '../interview/full-name.ts';
import { sectionTitle } from '../interview/section-title.ts';
import { speakerColour } from '../interview/speaker-colour.ts';
import { quotation } from '../text/quotation.ts';
import { questionLine } from '../text/question-line.ts';

export interface QuoteText {
  readonly interview: Interview;
  readonly passage: Passage;
  /** To be marked bold. */
  readonly matches: readonly Span[];
  /** What of the passage to show; absent: all of it. */
  readonly window?: Span;
}

/** More marks than this would be no help to a reader. */
const mostMarks = 20;

/**
 * A passage in pages of at most so many UTF-16 units, ready to show: escaped, marked, words in doubt left out. Joined,
 * they are the whole passage.
 */
export function quotePages(
  { passage, matches, window }: QuoteText,
  limit: number,
): { readonly pages: readonly string[]; readonly leftOut: boolean } {
  const { text, marks, leftOut } = quotableText(passage, matches.slice(0, mostMarks), window);
  let start = 0;
  const pages = splitText(text, limit, escapedLength).map((piece) => {
    const from = start;
    start += piece.length;
    const inside = spansInside(marks, { start: from, end: start });
    return markMatches(
      piece,
      inside.map((mark) => moveSpan(mark, -from)),
    );
  });
  return { pages, leftOut };
}

/** A passage as a quote: who, what, in answer to what, where. `part` counts from 0. */
export function quoteEmbed(quote: QuoteText, reader: Reader, part: number, title?: string): APIEmbed {
  const { interview, passage } = quote;
  const { locale, layout } = reader;
  const messages = messagesFor(locale);
  const { pages, leftOut } = quotePages(quote, layout.page);
  const lines = [
    quotation(pages[part]?.trim() ?? '', part === 0, part === pages.length - 1),
    ...leftOutLine(leftOut, locale),
    ...counterpartLine(interview, passage, locale, messages),
    ...ourSummary(quote, reader, messages),
    ...sectionLine(passage, locale),
  ];
  const where = [
    messages.quote.position(passage.number, interview.passageCount),
    isGolden(interview, passage) ? messages.quote.editorsPick : undefined,
    pages.length > 1 ? messages.quote.part(part + 1, pages.length) : undefined,
  ];
  return {
    ...(title !== undefined && { title: fitLine(title, limits.title) }),
    ...speakerEmbed(quote, lines, where, locale),
  };
}

/** Lines under the name, and in the colour, of a passage's speaker. @param where - for the footer, after the interview */
export function speakerEmbed(
  { interview, passage }: QuoteText,
  lines: readonly string[],
  where: readonly (string | undefined)[],
  locale: Locale,
): APIEmbed {
  return {
    author: { name: fitText(fullName(passage.speaker, locale), limits.author) },
    color: speakerColour(interview, passage.speaker),
    description: lines.join('\n'),
    footer: { text: footerText(interview, locale, ...where) },
  };
}

export function isGolden(interview: Interview, { number }: Passage): boolean {
  return interview.highlights.some(({ passage }) => passage.number === number);
}

export function sectionLine({ section }: Passage, locale: Locale): readonly string[] {
  return section === undefined ? [] : [sectionTitle(section, locale)];
}

/** Where words in doubt were left out, that they were. */
export function leftOutLine(leftOut: boolean, locale: Locale): readonly string[] {
  return leftOut ? [`-# ${escapeMarkdown(messagesFor(locale).quote.wordsLeftOut)}`] : [];
}

function counterpartLine(
  interview: Interview,
  passage: Passage,
  locale: Locale,
  { quote }: Messages,
): readonly string[] {
  const counterpart = findCounterpart(interview, passage);
  if (counterpart === undefined) return [];
  const name = fitLine(localise(counterpart.speaker.name, locale), shares.name);
  return counterpart.kind === 'question'
    ? [`-# ${quote.inAnswerTo(name)}${escapeMarkdown(questionLine(counterpart.text, shares.question))}`]
    : [`-# ${quote.answeredBy(name)}${fitLine(counterpart.text, shares.question, escapedWidth)}`];
}

/** For a reader of another language: our own key points on this passage, marked as ours. */
function ourSummary(
  { interview, passage }: QuoteText,
  { locale, layout }: Reader,
  { quote }: Messages,
): readonly string[] {
  if (readsLanguage(locale, interview.language)) return [];
  const points = pointsOn(interview, passage.number).slice(0, layout.points);
  if (points.length === 0) return [];
  return [`-# ${quote.ourSummary}`, ...points.map(({ text }) => `- ${fitLine(localise(text, locale), shares.point)}`)];
}
