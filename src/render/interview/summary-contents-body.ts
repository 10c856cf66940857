import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Section } from '../../interview/interview.ts';
import { partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine, fitParagraph } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { extractLines } from './extract-lines.ts';
import { pageAt } from '../text/page-at.ts';
import { dividedLine } from './divided-line.ts';
import { sectionRange } from './section-range.ts';
import { sectionSelect } from './section-select.ts';
import { sectionTime } from './section-time.ts';
import { sourceLinks } from './source-links.ts';
import { neutralColour } from './speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { contentsTarget } from '../components/interview-page-state.ts';
import type { SummaryPage } from '../components/summary-page.ts';

interface Block {
  readonly text: string;
  readonly section?: Section;
}

/** What an interview is about, and its table of contents with a select of its sections. */
export function summaryContentsBody(asked: SummaryPage, { locale, layout }: Reader): MessageBody {
  const { interview } = asked;
  const messages = messagesFor(locale);
  const { buttons, quote } = messages;
  const blocks: readonly Block[] = [...aboutLines(interview, locale), ...contentsLines(interview, locale)];
  const { shown, page, pages } = pageAt(blocks, asked.page, layout.page);
  const sections = shown.flatMap(({ section }) => (section === undefined ? [] : [section]));
  const divided = dividedLine(interview.sections[0], locale);
  const hints = sections.length > 0 && divided.length > 0 ? ['', ...divided] : [];
  const lines = [...shown.map(({ text }) => text), ...hints];
  const embed = {
    title: fitLine(localise(interview.title, locale), limits.title),
    color: neutralColour,
    description: lines.join('\n'),
    footer: {
      text: footerText(interview, locale, pages > 1 ? quote.part(page + 1, pages) : undefined),
    },
  };
  const components = [
    ...sectionSelect({ ...asked, page }, sections[0], locale),
    ...rows([
      ...partButtons(buttons, page, pages, (other) => contentsTarget(interview, other)),
      ...sourceLinks(interview, undefined, messages),
    ]),
  ];
  return permittedBody({ embeds: [embed], components }, layout);
}

function aboutLines(interview: Interview, locale: Locale): readonly Block[] {
  const { digest, summary } = messagesFor(locale);
  const written =
    interview.summary === undefined ? '' : fitParagraph(localise(interview.summary, locale), shares.paragraph);
  if (written !== '') return [{ text: `${written}\n-# ${summary.ourWords}` }];
  if (interview.passages.length === 0) return [{ text: `-# ${digest.noText}` }];
  const extracts = extractLines(interview, locale);
  return extracts.length === 0 ? [] : [{ text: extracts.join('\n') }];
}

function contentsLines(interview: Interview, locale: Locale): readonly Block[] {
  const { sections } = interview;
  const { summary } = messagesFor(locale);
  if (sections.length === 0) return [{ text: `-# ${summary.noSections}` }];
  return sections.map((section, place) => {
    const title = `**${section.number}** ${fitLine(localise(section.title, locale), shares.title)}`;
    const line = [title, sectionRange(section, locale) ?? [], sectionTime(interview, section) ?? []].flat().join(' · ');
    return { section, text: place === 0 ? `\n**${summary.contents}**\n${line}` : line };
  });
}
