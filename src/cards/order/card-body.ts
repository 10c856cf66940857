import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Drawn, QuoteOrder } from './card-order.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Passage } from '../../interview/interview.ts';
import type { QuoteCardFacts } from './quote-order.ts';
import { rows } from '../../render/components/button.ts';
import { secondsOf, sourceLinks } from '../../render/interview/source-links.ts';
import { fitText } from '../../render/text/fit-text.ts';
import { limits } from '../../render/limits.ts';
import type { MessageBody } from '../../render/message-body.ts';

type File = NonNullable<MessageBody['files']>[number];

/** A quote card as a message of its own, with buttons and the way to its source. */
export function cardBody(
  { interview, passage, window }: Pick<QuoteCardFacts, 'interview' | 'passage' | 'window'>,
  order: QuoteOrder,
  drawn: Drawn,
  locale: Locale,
  buttons: readonly APIButtonComponent[] = [],
): MessageBody {
  const all = [
    ...buttons,
    ...sourceLinks(interview, secondsOf({ interview, item: passage }, window?.start), messagesFor(locale)),
  ];
  return {
    files: [cardFile(passage, order, drawn, locale)],
    ...(all.length > 0 && { components: rows(all) }),
  };
}

/** The picture, with the words that stand on it as its alt text. */
export function cardFile({ number }: Passage, order: QuoteOrder, { png, text }: Drawn, locale: Locale): File {
  const { alt } = messagesFor(locale).cards;
  const who = [order.name, order.otherName]
    .map((label) => label?.text ?? '')
    .join(' ')
    .trim();
  const room = limits.fileDescription - alt(who, '', order.source.text).length;
  const description = fitText(alt(who, fitText(text, room), order.source.text), limits.fileDescription);
  return { name: `quote-${number}.png`, data: png, description };
}
