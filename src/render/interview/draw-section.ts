import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Library, Passage, Point, Section } from '../../interview/interview.ts';
import { hasQuotableWords } from '../../interview/quotable-text.ts';
import { wordsOf } from '../../interview/words-of.ts';
import { viewOf } from '../quote/view.ts';
import { bestQuotes } from '../../highlight/best-quotes.ts';
import { button } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine, fitParagraph } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';
import { passageList } from './passage-list.ts';
import { formerLines } from '../quote/former-lines.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';
import { hitEntry } from '../quote/hit-entry.ts';
import { limits, shares } from '../limits.ts';
import { maskedLink } from '../text/masked-link.ts';
import { clockTime } from '../text/clock-time.ts';
import { pageAt } from '../text/page-at.ts';
import { dividedLine } from './divided-line.ts';
import { sectionRange } from './section-range.ts';
import { sectionTitle } from './section-title.ts';
import { sourceAddresses } from './source-links.ts';
import { neutralColour } from './speaker-colour.ts';
import type { SectionPage } from '../components/section-page-state.ts';
import { quoteTarget } from '../components/view-state.ts';

/** Buttons that are no quote's: back and on, and to the passage that somebody came from. All stand in one row. */
const waysOn = 2;

/** A page of a section, drawn. */
export interface DrawnSection {
  readonly embed: APIEmbed;
  /** Open the quotes that stand on the page, by their numbers. */
  readonly quotes: readonly APIButtonComponent[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** A section's summary, key points and best quotes. */
export function drawSection(library: Library, asked: SectionPage, { locale, layout }: Reader): DrawnSection {
  const { interview, section, back } = asked;
  const { summary, quote } = messagesFor(locale);
  const quotes = bestQuotes(interview, section, limits.rowButtons - waysOn - (back === undefined ? 0 : 1));
  const opening = quotes.length > 0 || section.from === 'about' ? undefined : openingOf(interview, section);
  const blocks: readonly Block[] = [
    ...textBlocks(summaryLines(section, locale)),
    ...heading(summary.keyPoints, textBlocks(section.points.map((point) => pointLine(point, locale)))),
    ...heading(
      summary.bestQuotes,
      quotes.map((excerpt, at) => ({ text: `**${at + 1}** ${excerptEntry(excerpt, locale)}`, quote: at })),
    ),
    ...heading(
      summary.opening,
      opening === undefined ? [] : [{ text: `**1** ${hitEntry({ interview, item: opening }, [], locale)}`, quote: 0 }],
    ),
  ];
  const { shown, page, pages } = pageAt(blocks, asked.page, layout.page);
  const told = [
    ...shown.map(({ text }) => text),
    ...formerLines(asked.former, quote.changed, locale, wordsOf(section)),
  ];
  const whose = section.from === 'about' ? [`-# ${summary.ourWords}`] : dividedLine(section, locale);
  const lines = [...told, ...(told.length > 0 ? [''] : []), ...whose, ...linksLine(interview, section, locale)];
  const footer = footerText(
    interview,
    locale,
    sectionRange(section, locale),
    section.startsAtSeconds === undefined ? undefined : clockTime(section.startsAtSeconds),
    pages > 1 ? quote.part(page + 1, pages) : undefined,
  );
  const embed = {
    title: sectionTitle(section, locale),
    color: neutralColour,
    description: lines.join('\n'),
    footer: { text: footer },
  };
  const items = opening === undefined ? quotes.map(({ passage }) => passage.id) : [opening.id];
  const open = shown.flatMap(({ quote: at }) =>
    at === undefined ? [] : [button(String(at + 1), quoteTarget('open', { ...viewOf(items), at }, library))],
  );
  return { embed, quotes: open, page, pages };
}

/** Where it is to be heard, from its first words on, and read. */
function linksLine(interview: Interview, { startsAtSeconds }: Section, locale: Locale): readonly string[] {
  const { buttons } = messagesFor(locale);
  const { listen, source } = sourceAddresses(interview, startsAtSeconds);
  const links = [maskedLink(buttons.listen, listen), maskedLink(buttons.source, source)].filter(
    (link) => link !== undefined,
  );
  return links.length === 0 ? [] : [`-# ${links.join(' · ')}`];
}

function summaryLines(section: Section, locale: Locale): readonly string[] {
  const written =
    section.summary === undefined ? '' : fitParagraph(localise(section.summary, locale), shares.paragraph);
  return written === '' ? [] : [written];
}

/** Of a section that nobody told anything about, and of which nothing makes sense alone. */
function openingOf({ passages }: Interview, { first, last }: Section): Passage | undefined {
  return passages.slice(first - 1, last).find(hasQuotableWords);
}

function pointLine({ text, passages }: Point, locale: Locale): string {
  const drawnFrom = passages.length === 0 ? '' : ` (¶ ${passageList(passages)})`;
  return `- ${fitLine(localise(text, locale), shares.point)}${drawnFrom}`;
}

interface Block {
  readonly text: string;
  /** Which of the best quotes it is, from 0. */
  readonly quote?: number;
}

function textBlocks(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ text }));
}

/** Blocks under a heading that is never alone; the first keeps it company on its page. */
function heading(title: string, [first, ...rest]: readonly Block[]): readonly Block[] {
  return first === undefined ? [] : [{ ...first, text: `\n**${title}**\n${first.text}` }, ...rest];
}
