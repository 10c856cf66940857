import type { APIEmbed } from 'discord-api-types/v10';
import { UserError } from '../../user-error.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { wordsOf } from '../../interview/words-of.ts';
import { findItem, type Found } from '../../interview/find-item.ts';
import { cardWords, isDrawable } from './card-words.ts';
import { findWords } from './find-words.ts';
import { viewWords, type View } from './view.ts';
import type { Excerpt } from '../../excerpt/excerpt.ts';
import type { Span } from '../../transcript/span.ts';
import type { Reader } from '../reader.ts';
import { contextEmbed } from './context-embed.ts';
import { formerLines } from './former-lines.ts';
import { digestEmbed } from './digest-embed.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import { type CardAction, quoteButtons } from './quote-buttons.ts';
import { quoteEmbed } from './quote-embed.ts';
import { followsQuestion } from './follows-question.ts';
import { quotePages, type QuoteText } from './quote-pages.ts';

export interface QuoteSetting {
  readonly library: Library;
  readonly reader: Reader;
  /** Stands above the quote, such as the day it is the highlight of. */
  readonly title?: string;
  /** What is said of former words, with a colon; that of buttons by default. */
  readonly changed?: string;
  /** Where the search found the words; absent: they are looked for again. */
  readonly matches?: readonly Span[];
  /** Small print below everything, such as how a message quotes it. */
  readonly lines?: readonly string[];
}

/** A view as a message: the quote, or our point, or the quote among its neighbours, with its buttons. */
export function quoteBody(
  view: View,
  { library, reader, title, changed, matches, lines = [] }: QuoteSetting,
): MessageBody {
  const { locale, layout } = reader;
  const found = findItem(library, view.items[view.at] ?? '');
  if (found === undefined) throw new UserError('stale-button', {});
  const { interview, item } = found;
  const messages = messagesFor(locale);
  const { excerpt } = view;
  const card = cardAction(found, excerpt, reader);
  const former = formerLines(view.former, changed ?? messages.quote.changed, locale, wordsOf(item));
  const told = (embed: APIEmbed) => withLines(embed, [...former, ...lines]);
  const buttons = (part: number, parts: number, complete: boolean) =>
    quoteButtons(library, messages, found, view, { part, parts }, complete, card);
  if (item.kind === 'digest') {
    return permittedBody(
      { embeds: [told(digestEmbed(interview, item, locale, title))], components: buttons(0, 1, true) },
      layout,
    );
  }
  const marks = matches ?? findWords(item.text, viewWords(library, view));
  const whole: QuoteText = { interview, passage: item, matches: marks };
  if (view.turns > 0) {
    const { embed, part, parts, complete } = contextEmbed(whole, view.turns, reader, view.part);
    return permittedBody({ embeds: [told(embed)], components: buttons(part, parts, complete) }, layout);
  }
  const quote = excerpt === undefined ? whole : { ...whole, ...windowOn(excerpt) };
  const parts = quotePages(quote, layout.page).count;
  const part = Math.min(view.part ?? 0, parts - 1);
  const complete = excerpt === undefined && interview.passages.every(({ number }) => number === item.number);
  const embed = quoteEmbed(quote, reader, part, { title, questionFirst: followsQuestion(found, view) });
  return permittedBody({ embeds: [told(embed)], components: buttons(part, parts, complete) }, layout);
}

function windowOn({ passage, span, alone }: Excerpt): Pick<QuoteText, 'passage' | 'window' | 'alone'> {
  return { passage, window: span, ...(alone && { alone }) };
}

/** Where the words are others than those of the button that was pressed, or of the post, both. */
function withLines(embed: APIEmbed, lines: readonly string[]): APIEmbed {
  return lines.length === 0 ? embed : { ...embed, description: [embed.description ?? '', ...lines].join('\n') };
}

/** Which card is offered, where one can be drawn. Our own points get none: a card is a quotation. */
function cardAction(
  { interview, item }: Found,
  excerpt: Excerpt | undefined,
  { locale, layout }: Reader,
): CardAction | undefined {
  if (item.kind === 'digest' || !layout.cards) return undefined;
  if (!isDrawable(cardWords(interview, excerpt?.passage ?? item, locale, excerpt?.span))) return undefined;
  return excerpt === undefined ? 'card' : 'golden';
}
