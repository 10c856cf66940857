import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Library, Passage, Point, Section } from '../../interview/interview.ts';
import { hasQuotableWords } from '../../interview/quotable-text.ts';
import { wordsOf } from '../../interview/words-of.ts';
import { viewOf } from '../quote/view.ts';
import { bestQuotes } from '../../highlight/best-quotes.ts';
import { button, partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine, fitParagraph } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';
import { passageList } from './passage-list.ts';
import { formerLines } from '../quote/former-lines.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';
import { hitEntry } from '../quote/hit-entry.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { clockTime } from '../text/clock-time.ts';
import { pageAt } from '../text/page-at.ts';
import { dividedLine } from './divided-line.ts';
import { sectionRange } from './section-range.ts';
import { sectionTitle } from './section-title.ts';
import { sourceLinks } from './source-links.ts';
import { neutralColour } from './speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { type SectionPage, sectionTarget } from '../components/section-page-state.ts';
import { contentsTarget } from '../components/interview-page-state.ts';
import { quoteTarget } from '../components/view-state.ts';

const mostQuotes = 3;

/** A section: its summary, key points, best quotes, and the way on. */
export function summarySectionBody(library: Library, asked: SectionPage, { locale, layout }: Reader): MessageBody {
  const { interview, section } = asked;
  const { summary, quote } = messagesFor(locale);
  const quotes = bestQuotes(interview, section, mostQuotes);
  const opening = quotes.length > 0 || section.from === 'about' ? undefined : openingOf(interview, section);
  const blocks = [
    ...summaryLines(section, locale),
    ...heading(
      summary.keyPoints,
      section.points.map((point) => pointLine(point, locale)),
    ),
    ...heading(
      summary.bestQuotes,
      quotes.map((excerpt, place) => `**${place + 1}** ${excerptEntry(excerpt, locale)}`),
    ),
    ...heading(
      summary.opening,
      opening === undefined ? [] : [`**1** ${hitEntry({ interview, item: opening }, [], locale)}`],
    ),
  ].map((text) => ({ text }));
  const { shown, page, pages } = pageAt(blocks, asked.page, layout.page);
  const told = [
    ...shown.map(({ text }) => text),
    ...formerLines(asked.former, quote.changed, locale, wordsOf(section)),
  ];
  const whose = section.from === 'about' ? [`-# ${summary.ourWords}`] : dividedLine(section, locale);
  const lines = [...told, ...(told.length > 0 ? [''] : []), ...whose];
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
  return permittedBody(
    {
      embeds: [embed],
      components: sectionButtons(
        library,
        { ...asked, page },
        pages,
        opening === undefined ? quotes.map(({ passage }) => passage.id) : [opening.id],
        locale,
      ),
    },
    layout,
  );
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

/** Lines under a heading that is never alone; the first keeps it company on its page. */
function heading(title: string, [first, ...rest]: readonly string[]): readonly string[] {
  return first === undefined ? [] : [`\n**${title}**\n${first}`, ...rest];
}

function sectionButtons(
  library: Library,
  { interview, section, page, back }: SectionPage,
  pages: number,
  quotes: readonly string[],
  locale: Locale,
) {
  const messages = messagesFor(locale);
  const { buttons } = messages;
  const { sections } = interview;
  const place = sections.indexOf(section);
  const passage = back && interview.passages[back.passage - 1];
  const [previous, next] = [sections[place - 1], sections[place + 1]];
  return rows(
    [
      ...(previous === undefined ? [] : [button(buttons.previous, sectionTarget(interview, previous.number))]),
      ...(next === undefined ? [] : [button(buttons.next, sectionTarget(interview, next.number))]),
      button(buttons.contents, contentsTarget(interview, 0)),
      ...(passage === undefined
        ? []
        : [
            button(
              buttons.backTo(passage.number),
              quoteTarget(
                'back',
                { ...viewOf([passage.id]), ...(back?.excerpt && { excerpt: back.excerpt }) },
                library,
              ),
            ),
          ]),
      ...sourceLinks(interview, section.startsAtSeconds, messages),
    ],
    quotes.map((_, at) => button(String(at + 1), quoteTarget('open', { ...viewOf(quotes), at }, library))),
    partButtons(buttons, page, pages, (other) => sectionTarget(interview, section.number, other, back)),
  );
}
