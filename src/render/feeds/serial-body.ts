import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Library } from '../../interview/interview.ts';
import { viewOf } from '../quote/view.ts';
import type { SerialPart } from '../../feeds/serial-parts.ts';
import type { Reader } from '../reader.ts';
import { footerText } from '../interview/footer-text.ts';
import { passageList } from '../interview/passage-list.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { rows } from '../components/button.ts';
import { permittedBody } from '../permitted-body.ts';
import { quoteBody } from '../quote/quote-body.ts';
import { quoteButtons } from '../quote/quote-buttons.ts';
import { timeSaid } from '../quote/time-said.ts';
import { serialLines } from './serial-lines.ts';

/** A part of the reading: its passages under their speakers' names; one passage alone as /quote shows it. */
export function serialBody(
  library: Library,
  interview: Interview,
  { passages }: SerialPart,
  reader: Reader,
): MessageBody {
  const [first] = passages;
  if (first === undefined || passages.length === 1) {
    return quoteBody(viewOf(passages.map(({ id }) => id)), { library, reader, inSection: true });
  }
  const { locale, layout } = reader;
  const messages = messagesFor(locale);
  const view = viewOf([first.id]);
  const numbers = messages.quote.passages(passageList(passages.map(({ number }) => number)));
  const embed = {
    color: neutralColour,
    description: serialLines(passages, reader).join('\n'),
    footer: { text: footerText(interview, locale, numbers, timeSaid(first, locale)) },
  };
  const found = { interview, item: first };
  const { shown: row } = quoteButtons(library, messages, found, view, { part: 0, parts: 1, complete: false });
  return permittedBody({ embeds: [embed], components: rows(row) }, layout);
}
