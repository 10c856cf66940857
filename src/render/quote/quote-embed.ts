import type { APIEmbed } from 'discord-api-types/v10';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Passage } from '../../interview/interview.ts';
import type { Reader } from '../reader.ts';
import { fitPlain } from '../text/fit-line.ts';
import { footerText } from '../interview/footer-text.ts';
import { limits, shares } from '../limits.ts';
import { fullName } from '../interview/full-name.ts';
import { speakerColour } from '../interview/speaker-colour.ts';
import { quoteLines, type QuoteSmallPrint } from './quote-lines.ts';
import { quotePages, type QuoteText } from './quote-pages.ts';
import { timeSaid } from './time-said.ts';

export interface QuoteNote extends QuoteSmallPrint {
  /** Whether the message says elsewhere which section it stands in. */
  readonly inSection?: boolean;
}

/** A passage as a quote: who, to what, and what, and in small print where. `part` counts from 0. */
export function quoteEmbed(quote: QuoteText, reader: Reader, part: number, setting: QuoteNote = {}): APIEmbed {
  const { interview, passage, window } = quote;
  const { locale, layout } = reader;
  const { position, editorsPick, part: partOf } = messagesFor(locale).quote;
  const { above, said, below, large } = quoteLines(quote, reader, part, setting);
  const gap = (beside: readonly string[]) => (large || beside.length === 0 ? [] : ['']);
  const { count } = quotePages(quote, layout.page);
  return speakerEmbed(
    quote,
    [...above, ...gap(above), ...said, ...gap(below), ...below],
    [
      setting.inSection === true ? undefined : sectionName(passage, locale),
      position(passage.number, interview.passageCount),
      timeSaid(passage, locale, { offset: window?.start ?? 0, later: part > 0 }),
      isGolden(interview, passage) ? editorsPick : undefined,
      count > 1 ? partOf(part + 1, count) : undefined,
    ],
    locale,
  );
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

/** `§ 3 The moat is the whole data flywheel`, for a footer. */
export function sectionName({ section }: Pick<Passage, 'section'>, locale: Locale): string | undefined {
  if (section === undefined) return undefined;
  return messagesFor(locale).quote.section(section.number, fitPlain(localise(section.title, locale), shares.title));
}
