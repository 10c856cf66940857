import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Library, Passage } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { shownErrata } from '../../interview/shown-errata.ts';
import { viewOf } from '../quote/view.ts';
import type { SerialPart } from '../../feeds/serial-parts.ts';
import type { Reader } from '../reader.ts';
import { escapedText } from '../text/fit-line.ts';
import { footerText } from '../interview/footer-text.ts';
import { passageList } from '../interview/passage-list.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { quotation } from '../text/quotation.ts';
import { rows } from '../components/button.ts';
import { permittedBody } from '../permitted-body.ts';
import { quoteBody } from '../quote/quote-body.ts';
import { quoteButtons } from '../quote/quote-buttons.ts';
import { erratumLines } from '../quote/erratum-lines.ts';
import { leftOutLine } from '../quote/quote-lines.ts';
import { speakerLine } from '../quote/speaker-line.ts';
import { timeSaid } from '../quote/time-said.ts';

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
  const spoken = passages.map((passage, place) => spokenLines(passage, passages[place - 1], locale));
  const said = [
    ...spoken.map(({ text }) => text),
    ...leftOutLine(
      spoken.some(({ leftOut }) => leftOut),
      locale,
    ),
  ];
  const shown = passages.map((passage) => ({ passage, errata: shownErrata(passage, undefined) }));
  const lines = [...said, ...erratumLines(shown, said, reader)];
  const numbers = messages.quote.passages(passageList(passages.map(({ number }) => number)));
  const embed = {
    color: neutralColour,
    description: lines.join('\n'),
    footer: { text: footerText(interview, locale, numbers, timeSaid(first, locale)) },
  };
  const found = { interview, item: first };
  const { shown: row } = quoteButtons(library, messages, found, view, { part: 0, parts: 1, complete: false });
  return permittedBody({ embeds: [embed], components: rows(row) }, layout);
}

/** The speaker's name where somebody begins to speak. */
function spokenLines(passage: Passage, before: Passage | undefined, locale: Locale) {
  const { text, leftOut } = quotableText(passage);
  const begins = before?.speaker.id !== passage.speaker.id;
  const name = begins ? `${speakerLine(passage, locale)}\n` : '';
  return { text: `${name}${quotation(escapedText(text.trim()))}`, leftOut };
}
