import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { viewOf } from '../quote/view.ts';
import { button, partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import { type SectionPage, sectionTarget } from '../components/section-page-state.ts';
import type { SummaryPage } from '../components/summary-page.ts';
import { quoteTarget } from '../components/view-state.ts';
import { drawSection } from './draw-section.ts';
import { sectionSelect } from './section-select.ts';

/** A section: its summary, key points, best quotes, and the way on. */
export function summarySectionBody(
  library: Library,
  asked: SectionPage & Pick<SummaryPage, 'list'>,
  reader: Reader,
): MessageBody {
  const { locale, layout } = reader;
  const { embed, quotes, page, pages } = drawSection(library, asked, reader);
  const shown = { ...asked, page };
  const components = [
    ...rows([...waysOnButtons(shown, pages, library, locale), ...quotes]),
    ...sectionSelect(shown, asked.section, locale),
  ];
  return permittedBody({ embeds: [embed], components }, layout);
}

/**
 * Back and on: on the first page to the section before, on the last to the next one, between pages of one to those. And to
 * the passage that somebody came from.
 */
function waysOnButtons(
  { interview, section, page, back }: SectionPage,
  pages: number,
  library: Library,
  locale: Locale,
): readonly APIButtonComponent[] {
  const { buttons } = messagesFor(locale);
  const { sections } = interview;
  const place = sections.indexOf(section);
  const passage = back && interview.passages[back.passage - 1];
  const previous = page === 0 ? sections[place - 1] : undefined;
  const next = page === pages - 1 ? sections[place + 1] : undefined;
  return [
    ...(previous === undefined ? [] : [button(buttons.previous, sectionTarget(interview, previous.number))]),
    ...partButtons(buttons, page, pages, (other) => sectionTarget(interview, section.number, other, back)),
    ...(next === undefined ? [] : [button(buttons.next, sectionTarget(interview, next.number))]),
    ...(passage === undefined
      ? []
      : [
          button(
            buttons.backTo(passage.number),
            quoteTarget('back', { ...viewOf([passage.id]), ...(back?.excerpt && { excerpt: back.excerpt }) }, library),
          ),
        ]),
  ];
}
