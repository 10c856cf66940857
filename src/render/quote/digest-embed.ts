import type { APIEmbed } from 'discord-api-types/v10';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Point } from '../../interview/interview.ts';
import { findSectionByNumber } from '../../interview/find-item.ts';
import { fitLine, fitParagraph } from '../text/fit-line.ts';
import { footerText } from '../interview/footer-text.ts';
import { restsOn } from '../interview/rests-on.ts';
import { limits, shares } from '../limits.ts';
import { sectionTitle } from '../interview/section-title.ts';
import { neutralColour } from '../interview/speaker-colour.ts';

/** Our own statement of a fact: no quotation marks, nobody as its author, and it says what it is. */
export function digestEmbed(interview: Interview, point: Point, locale: Locale, title?: string): APIEmbed {
  const { digest } = messagesFor(locale);
  const section = findSectionByNumber(interview, point.section);
  const lines = [
    `-# ${digest.label}`,
    fitParagraph(localise(point.text, locale), 2 * shares.paragraph),
    ...(section === undefined ? [] : [sectionTitle(section, locale)]),
  ];
  return {
    ...(title !== undefined && { title: fitLine(title, limits.title) }),
    color: neutralColour,
    description: lines.join('\n'),
    footer: { text: footerText(interview, locale, restsOn(point, locale)) },
  };
}
