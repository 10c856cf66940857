import { UserError } from '../../user-error.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { findItem, type Found } from '../../interview/find-item.ts';
import { cardWords, isDrawable } from './card-words.ts';
import { findWords } from './find-words.ts';
import { viewWords, type View } from './view.ts';
import type { Span } from '../../transcript/span.ts';
import type { Reader } from '../reader.ts';
import { contextEmbed } from './context-embed.ts';
import { digestEmbed } from './digest-embed.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import { type CardAction, quoteButtons } from './quote-buttons.ts';
import { quoteEmbed, quotePages, type QuoteText } from './quote-embed.ts';

export interface QuoteSetting {
  readonly library: Library;
  readonly reader: Reader;
  /** Stands above the quote, such as the day it is the highlight of. */
  readonly title?: string;
  /** Shows only this span of the passage. */
  readonly window?: Span;
  /** Where the search found the words; absent: they are looked for again. */
  readonly matches?: readonly Span[];
}

/** A view as a message: the quote, or our point, or the quote among its neighbours, with its buttons. */
export function quoteBody(view: View, { library, reader, title, window, matches }: QuoteSetting): MessageBody {
  const { locale, layout } = reader;
  const found = findItem(library, view.items[view.at] ?? '');
  if (found === undefined) throw new UserError('stale-button', {});
  const { interview, item } = found;
  const messages = messagesFor(locale);
  const card = cardAction(found, window, reader);
  const buttons = (part: number, parts: number, complete: boolean) =>
    quoteButtons(messages, found, view, { part, parts }, complete, card);
  if (item.kind === 'digest') {
    return permittedBody(
      { embeds: [digestEmbed(interview, item, locale, title)], components: buttons(0, 1, true) },
      layout,
    );
  }
  const marks = matches ?? findWords(item.text, viewWords(library, view));
  const quote: QuoteText = { interview, passage: item, matches: marks, ...(window && { window }) };
  if (view.turns > 0) {
    const { embed, part, parts, complete } = contextEmbed(quote, view.turns, reader, view.part);
    return permittedBody({ embeds: [embed], components: buttons(part, parts, complete) }, layout);
  }
  const parts = quotePages(quote, layout.page).pages.length;
  const part = Math.min(view.part ?? 0, parts - 1);
  const complete = interview.passages.every(({ number }) => number === item.number);
  return permittedBody(
    { embeds: [quoteEmbed(quote, reader, part, title)], components: buttons(part, parts, complete) },
    layout,
  );
}

/** Which card is offered, where one can be drawn. Our own points get none: a card is a quotation. */
function cardAction(
  { interview, item }: Found,
  window: Span | undefined,
  { locale, layout }: Reader,
): CardAction | undefined {
  if (item.kind === 'digest' || !layout.cards) return undefined;
  if (!isDrawable(cardWords(interview, item, locale, window))) return undefined;
  return window === undefined ? 'card' : 'golden';
}
