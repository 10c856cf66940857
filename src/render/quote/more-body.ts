import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Excerpt } from '../../excerpt/excerpt.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { type Found, sectionOf } from '../../interview/find-item.ts';
import { wordsOf } from '../../interview/words-of.ts';
import { button, rows } from '../components/button.ts';
import { sectionTarget } from '../components/section-page-state.ts';
import { quoteTarget } from '../components/view-state.ts';
import { fitName } from '../interview/full-name.ts';
import { sectionTitle } from '../interview/section-title.ts';
import { secondsOf, sourceLinks } from '../interview/source-links.ts';
import type { MessageBody } from '../message-body.ts';
import type { Reader } from '../reader.ts';
import { cardWords, isDrawable } from './card-words.ts';
import { drawView, type QuoteSetting } from './draw-view.ts';
import { formerLines } from './former-lines.ts';
import { aloneIn, quoteButtons } from './quote-buttons.ts';
import { placeOf } from './time-said.ts';
import type { View } from './view.ts';

/** What a card shows: the passage, or only its excerpt. Posts of 0.1.0 on bear the second one's name, when it meant golden quotes. */
export type CardAction = 'card' | 'golden';

/** What `⋯` answers: which quote it is about, and what else there is to do with it. */
export function moreBody(
  view: View,
  setting: Pick<QuoteSetting, 'library' | 'reader' | 'isPrivate' | 'among'>,
): MessageBody {
  const { library, reader, isPrivate = false, among } = setting;
  const { locale } = reader;
  const messages = messagesFor(locale);
  const { found, part } = drawView(view, { library, reader });
  const excerpt = view.turns > 0 ? undefined : view.excerpt;
  const card = cardAction(found, excerpt, reader);
  const alone = aloneIn(view);
  const { rest } = quoteButtons(library, messages, found, view, { ...part, isPrivate, ...(among && { among }) });
  const links = sourceLinks(found.interview, secondsOf(found, excerpt?.span.start), messages);
  const doing = [
    ...sectionButton(messages.buttons.section, found, view),
    ...(card === undefined ? [] : [button(messages.cards.button, quoteTarget(card, alone, library))]),
    button(messages.buttons.text, quoteTarget('text', view, library)),
  ];
  const told = formerLines(view.former, messages.quote.changed, locale, wordsOf(found.item));
  return {
    content: [aboutLine(found, excerpt, reader), ...told].join('\n'),
    components: rows([...doing, ...rest], links),
  };
}

/** `黄仁勋 Jensen Huang · § 3 The moat is the whole data flywheel · ¶ 9` */
function aboutLine({ interview, item }: Found, excerpt: Excerpt | undefined, { locale }: Reader): string {
  const { digest } = messagesFor(locale);
  const section = sectionOf(interview, item);
  const parts = [
    item.kind === 'verbatim' ? fitName(item.speaker, locale) : digest.label,
    section === undefined ? [] : sectionTitle(section, locale),
    item.kind === 'verbatim' ? placeOf(item, locale, excerpt?.span.start) : [],
  ];
  return parts.flat().join(' · ');
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

function sectionButton(label: string, { interview, item }: Found, { excerpt }: View): readonly APIButtonComponent[] {
  const number = sectionOf(interview, item)?.number;
  if (number === undefined) return [];
  const back = item.kind === 'verbatim' ? { passage: item.number, ...(excerpt && { excerpt }) } : undefined;
  return [button(label, sectionTarget(interview, number, 0, back))];
}
