import type { APIEmbed } from 'discord-api-types/v10';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Point } from '../../interview/interview.ts';
import { findSectionByNumber } from '../../interview/find-item.ts';
import { fitParagraph } from '../text/fit-line.ts';
import { footerText } from '../interview/footer-text.ts';
import { restsOn } from '../interview/rests-on.ts';
import { shares } from '../limits.ts';
import { type QuoteNote, sectionName } from './quote-embed.ts';
import { noteLine } from './quote-lines.ts';
import { neutralColour } from '../interview/speaker-colour.ts';

/** Our own statement of a fact: no quotation marks, nobody as its author, and it says what it is. */
export function digestEmbed(
  interview: Interview,
  point: Point,
  locale: Locale,
  { note, inSection = false }: QuoteNote = {},
): APIEmbed {
  const { digest } = messagesFor(locale);
  const section = findSectionByNumber(interview, point.section);
  const lines = [
    ...noteLine(note),
    `-# ${digest.label}`,
    fitParagraph(localise(point.text, locale), 2 * shares.paragraph),
  ];
  return {
    color: neutralColour,
    description: lines.join('\n'),
    footer: {
      text: footerText(
        interview,
        locale,
        inSection ? undefined : sectionName({ section }, locale),
        restsOn(point, locale),
      ),
    },
  };
}
