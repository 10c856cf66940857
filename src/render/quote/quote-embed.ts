import type { APIEmbed } from 'discord-api-types/v10';
import { localise, readsLanguage } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { type Messages } from '../../i18n/en-us/messages.ts';
import type { Interview, Passage } from '../../interview/interview.ts';
import { type Counterpart, findCounterpart } from '../../interview/counterpart.ts';
import { pointsOn } from '../../interview/find-item.ts';
import type { Reader } from '../reader.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { escapedText, escapedWidth, fitLine, fitPlain } from '../text/fit-line.ts';
import { footerText } from '../interview/footer-text.ts';
import { limits, shares } from '../limits.ts';
import { fullName } from '../interview/full-name.ts';
import { sectionTitle } from '../interview/section-title.ts';
import { speakerColour } from '../interview/speaker-colour.ts';
import { quotation } from '../text/quotation.ts';
import { questionLine } from '../text/question-line.ts';
import { erratumLines, type PassageErrata } from './erratum-lines.ts';
import { quotePages, type QuoteText } from './quote-pages.ts';
import { timeSaid } from './time-said.ts';

/** What stands above a quote. */
export interface Heading {
  readonly title?: string | undefined;
  /** Whether what it answers stands there, too, instead of below. */
  readonly questionFirst?: boolean;
}

/** A passage as a quote: who, what, in answer to what, where. `part` counts from 0. */
export function quoteEmbed(
  quote: QuoteText,
  reader: Reader,
  part: number,
  { title, questionFirst = false }: Heading = {},
): APIEmbed {
  const { interview, passage, window, alone = false } = quote;
  const { locale, layout } = reader;
  const messages = messagesFor(locale);
  const { count, page, leftOut, errataOf } = quotePages(quote, layout.page);
  const said = [quotation(page(part), part === 0, part === count - 1), ...leftOutLine(leftOut, locale)];
  const other = alone ? undefined : findCounterpart(interview, passage);
  const counterpart = other === undefined ? [] : [counterpartLine(other, locale, messages)];
  const about = [...ourSummary(quote, reader, messages), ...sectionLine(passage, locale)];
  const beside = [...said, ...counterpart, ...about];
  const errata = erratumLines([{ passage, errata: errataOf(part) }], beside, reader);
  const otherErrata = erratumLines(errataOfLine(other, counterpart.join('')), [...beside, ...errata], reader);
  const quoted = [...said, ...errata];
  const spokenTo = [...counterpart, ...otherErrata.filter((line) => !errata.includes(line))];
  const lines = questionFirst ? [...spokenTo, ...quoted, ...about] : [...quoted, ...spokenTo, ...about];
  const where = [
    messages.quote.position(passage.number, interview.passageCount),
    timeSaid(passage, locale, { offset: window?.start ?? 0, later: part > 0 }),
    isGolden(interview, passage) ? messages.quote.editorsPick : undefined,
    count > 1 ? messages.quote.part(part + 1, count) : undefined,
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
    author: { name: fitPlain(fullName(passage.speaker, locale), limits.author) },
    color: speakerColour(interview, passage.speaker),
    description: lines.join('\n'),
    footer: { text: footerText(interview, locale, ...where) },
  };
}

/** Whether somebody picked something of a passage: the text's own editor, or ours. */
export function isGolden({ highlights, quotes }: Interview, { number }: Passage): boolean {
  return [...highlights, ...quotes].some(({ passage }) => passage.number === number);
}

export function sectionLine({ section }: Passage, locale: Locale): readonly string[] {
  return section === undefined ? [] : [sectionTitle(section, locale)];
}

/** Where words in doubt were left out, that they were. */
export function leftOutLine(leftOut: boolean, locale: Locale): readonly string[] {
  return leftOut ? [`-# ${escapeMarkdown(messagesFor(locale).quote.wordsLeftOut)}`] : [];
}

/** In UTF-16 units: of a turn as long as a book, the beginning is looked at. */
const longestAnswer = 4000;

function counterpartLine({ kind, speaker, text }: Counterpart, locale: Locale, { quote }: Messages): string {
  const words = {
    question: () => escapedText(questionLine(text, shares.question)),
    remark: () => escapedText(questionLine(text, shares.question)),
    answer: () => fitLine(text.substring(0, longestAnswer), shares.question, escapedWidth),
    reply: () => fitLine(text.substring(0, longestAnswer), shares.question, escapedWidth),
  };
  return `-# ${quote.counterpart[kind](fitLine(localise(speaker.name, locale), shares.name))}${words[kind]()}`;
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
