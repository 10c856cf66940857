import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Section } from '../../interview/interview.ts';
import { button, partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine, fitParagraph } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { extractLines } from './extract-lines.ts';
import { pageAt } from '../text/page-at.ts';
import { dividedLine } from './divided-line.ts';
import { sectionRange } from './section-range.ts';
import { sectionTime } from './section-time.ts';
import { sourceLinks } from './source-links.ts';
import { neutralColour } from './speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { contentsTarget } from '../components/interview-page-state.ts';
import { sectionTarget } from '../components/section-page-state.ts';

interface Block {
  readonly text: string;
  readonly section?: Section;
}

/** One row of buttons stays for paging and the source. */
const mostEntries = (limits.rows - 1) * limits.rowButtons;

/** What an interview is about, and its table of contents with a button for each section. `asked` counts from 0. */
export function summaryContentsBody(interview: Interview, asked: number, { locale, layout }: Reader): MessageBody {
  const messages = messagesFor(locale);
  const { buttons, quote, summary } = messages;
  const blocks: readonly Block[] = [...aboutLines(interview, locale), ...contentsLines(interview, locale)];
  const { shown, page, pages } = pageAt(blocks, asked, layout.page, mostEntries);
  const sections = shown.flatMap(({ section }) => (section === undefined ? [] : [section]));
  const hints =
    sections.length > 0 ? ['', ...dividedLine(interview.sections[0], locale), `-# ${summary.openHint}`] : [];
  const lines = [...shown.map(({ text }) => text), ...hints];
  const embed = {
    title: fitLine(localise(interview.title, locale), limits.title),
    color: neutralColour,
    description: lines.join('\n'),
    footer: {
      text: footerText(interview, locale, pages > 1 ? quote.part(page + 1, pages) : undefined),
    },
  };
  const components = rows(
    sections.map(({ number }) => button(String(number), sectionTarget(interview, number))),
    [
      ...partButtons(buttons, page, pages, (other) => contentsTarget(interview, other)),
      ...sourceLinks(interview, undefined, messages),
    ],
  );
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
