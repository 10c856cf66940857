import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
import type { Interview, Section } from '../../interview/interview.ts';
import { extractSentences } from '../../interview/extract-sentences.ts';
import { button, linkButton, partButtons, rows } from '../buttons/buttons.ts';
import type { Reader } from '../reader.ts';
import { fitLine, fitParagraph } from '../text/fit-line.ts';
import { footerText } from './footer.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message.ts';
import { paginate } from '../text/paginate.ts';
import { neutralColour } from './people.ts';
import { permittedBody } from '../plain-body.ts';
import { contentsTarget } from '../buttons/page-state.ts';
import { sectionTarget } from '../buttons/section-page.ts';

interface Block {
  readonly text: string;
  readonly section?: Section;
}

/** One row of buttons stays for paging and the source. */
const mostEntries = (limits.rows - 1) * limits.rowButtons;
const mostExtracts = 3;

/** What an interview is about, and its table of contents with a button for each section. `asked` counts from 0. */
export function contentsBody(interview: Interview, asked: number, { locale, canvas }: Reader): MessageBody {
  const { buttons, quote, summary } = messagesFor(locale);
  const blocks: readonly Block[] = [...aboutLines(interview, locale), ...contentsLines(interview, locale)];
  const pages = paginate(blocks, canvas.page, mostEntries);
  const part = Math.min(asked, pages.length - 1);
  const shown = pages[part] ?? [];
  const sections = shown.flatMap(({ section }) => (section === undefined ? [] : [section]));
  const lines = [...shown.map(({ text }) => text), ...(sections.length > 0 ? ['', `-# ${summary.openHint}`] : [])];
  const embed = {
    title: fitLine(localise(interview.title, locale), limits.title),
    color: neutralColour,
    description: lines.join('\n'),
    footer: {
      text: footerText(interview, locale, pages.length > 1 ? quote.part(part + 1, pages.length) : undefined),
    },
  };
  const components = rows(
    sections.map(({ number }) => button(String(number), sectionTarget(interview, number))),
    [
      ...partButtons(buttons, part, pages.length, (other) => contentsTarget(interview, other)),
      ...linkButton(buttons.source, interview.sourceUrl),
    ],
  );
  return permittedBody({ embeds: [embed], components }, canvas);
}

function aboutLines(interview: Interview, locale: Locale): readonly Block[] {
  const { digest, summary } = messagesFor(locale);
  const written =
    interview.summary === undefined ? '' : fitParagraph(localise(interview.summary, locale), shares.paragraph);
  if (written !== '') return [{ text: `${written}\n-# ${summary.ourWords}` }];
  const extracts = extractSentences(interview.passages, mostExtracts);
  if (extracts.length === 0) return interview.passages.length === 0 ? [{ text: `-# ${digest.addText}` }] : [];
  const quoted = extracts.map(({ passage, text }) => `❝ ${fitLine(text, shares.line)} ❞ ¶ ${passage.number}`);
  return [{ text: [`-# ${summary.extract}`, ...quoted].join('\n') }];
}

function contentsLines({ sections }: Interview, locale: Locale): readonly Block[] {
  const { summary } = messagesFor(locale);
  if (sections.length === 0) return [{ text: `-# ${summary.noSections}` }];
  return sections.map((section, place) => {
    const line = `**${section.number}** ${fitLine(localise(section.title, locale), shares.title)} · ${summary.range(section.first, section.last)}`;
    return { section, text: place === 0 ? `\n**${summary.contents}**\n${line}` : line };
  });
}
