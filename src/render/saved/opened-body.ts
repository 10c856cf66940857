import { messagesFor } from '../../i18n/messages-for.ts';
import { toShownId } from '../../excerpt/to-shown-id.ts';
import type { Library } from '../../interview/interview.ts';
import { withMark } from '../../interview/to-kept-id.ts';
import type { SavedQuote } from '../../store/store.ts';
import { button, dangerButton, rows } from '../components/button.ts';
import { savedItemTarget, savedPageTarget } from '../components/saved-item-state.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import type { QuoteSetting } from '../quote/draw-view.ts';
import { moreBody } from '../quote/more-body.ts';
import { quoteBody } from '../quote/quote-body.ts';
import type { SavedPlace } from '../quote/quote-buttons.ts';
import type { View } from '../quote/view.ts';
import { fitParagraph } from '../text/fit-line.ts';
import { noteLines } from './note-lines.ts';
import { savedEntry } from './saved-entry.ts';

type OpenedSetting = Pick<QuoteSetting, 'library' | 'reader'>;

/** What was opened, and from where. */
interface Opened {
  /** As it is saved; undefined where it is no longer. */
  readonly quote: SavedQuote | undefined;
  /** Of the list, from 0. */
  readonly page: number;
}

/** One of them opened in place of the list, with its note, and a button back to where it stood. */
export function openedBody(view: View, { quote, page }: Opened, setting: OpenedSetting): MessageBody {
  const among = savedPlace(view, { quote, page }, setting);
  return withNote(quoteBody(view, { ...setting, isPrivate: true, among }), quote?.note, setting);
}

/** What its `⋯` answers. */
export function openedMoreBody(view: View, opened: Opened, setting: OpenedSetting): MessageBody {
  return moreBody(view, { ...setting, isPrivate: true, among: savedPlace(view, opened, setting) });
}

/** One that is in no text any more: what is known of it. */
export function openedLostBody(quote: SavedQuote, page: number, setting: OpenedSetting): MessageBody {
  const { library, reader } = setting;
  const { saved } = messagesFor(reader.locale);
  const embed = {
    title: saved.title,
    color: neutralColour,
    description: savedEntry(library, { quote, matches: [], noteMatches: [] }, reader.locale),
  };
  const components = rows([
    button(saved.buttons.back, savedPageTarget('page', page)),
    ...ownButtons(quote, page, setting),
  ]);
  return permittedBody({ embeds: [embed], components }, reader.layout);
}

function savedPlace({ items, at, excerpt }: View, { quote, page }: Opened, setting: OpenedSetting): SavedPlace {
  const { library, reader } = setting;
  const shown = items[at] ?? '';
  const kept = quote === undefined ? toShownId(library, shown, excerpt) : keptOf(quote, library);
  return {
    back: button(messagesFor(reader.locale).saved.buttons.back, savedPageTarget('page', page)),
    ...(quote && { own: ownButtons(quote, page, setting) }),
    more: savedItemTarget('more', kept, page, library),
  };
}

function ownButtons(quote: SavedQuote, page: number, { library, reader }: OpenedSetting) {
  const { buttons } = messagesFor(reader.locale).saved;
  const { note } = quote;
  const kept = keptOf(quote, library);
  return [
    button(note === undefined ? buttons.note : buttons.editNote, savedItemTarget('note', kept, page, library)),
    dangerButton(buttons.remove, savedItemTarget('drop', kept, page, library)),
  ];
}

/** By which buttons know it. */
function keptOf({ item, mark, kept }: SavedQuote, library: Library): string {
  return kept ?? withMark(library, item, mark);
}

/** Small, below everything else: it is its reader's own, and nobody's quotation. */
function withNote(body: MessageBody, note: string | undefined, { reader }: OpenedSetting): MessageBody {
  if (note === undefined) return body;
  const lines = noteLines(fitParagraph(note, limits.noteText * 2), reader.locale).join('\n');
  const { embeds = [], content = '' } = body;
  if (embeds.length === 0) return { ...body, content: [content, lines].filter((text) => text !== '').join('\n\n') };
  return { ...body, embeds: [...embeds, { color: neutralColour, description: lines }] };
}
