import { messagesFor } from '../../i18n/messages-for.ts';
import { withMark } from '../../interview/to-kept-id.ts';
import type { SavedQuote } from '../../store/store.ts';
import { button, dangerButton, rows } from '../components/button.ts';
import { savedItemTarget, savedPageTarget } from '../components/saved-item-state.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import type { QuoteSetting } from '../quote/draw-view.ts';
import { quoteBody } from '../quote/quote-body.ts';
import type { View } from '../quote/view.ts';
import { fitParagraph } from '../text/fit-line.ts';
import { noteLines } from './note-lines.ts';
import { savedEntry } from './saved-entry.ts';

/** What was opened, and from where. */
interface Opened {
  /** As it is saved; undefined where it is no longer. */
  readonly quote: SavedQuote | undefined;
  /** Of the list, from 0. */
  readonly page: number;
}

/** One of them opened in place of the list, with its note, and a button back to where it stood. */
export function openedBody(view: View, { quote, page }: Opened, setting: QuoteSetting): MessageBody {
  const { reader } = setting;
  const body = quoteBody(view, { ...setting, isPrivate: true, isSaved: quote !== undefined });
  const { components = [] } = body;
  return {
    ...withNote(body, quote?.note, setting),
    components: [
      ...components,
      ...rows([
        button(messagesFor(reader.locale).saved.buttons.back, savedPageTarget('page', page)),
        ...(quote === undefined ? [] : ownButtons(quote, page, setting)),
      ]),
    ],
  };
}

/** One that is in no text any more: what is known of it. */
export function openedLostBody(quote: SavedQuote, page: number, setting: QuoteSetting): MessageBody {
  const { library, reader } = setting;
  const { saved } = messagesFor(reader.locale);
  const embed = { title: saved.title, color: neutralColour, description: savedEntry(library, quote, reader.locale) };
  const components = rows([
    button(saved.buttons.back, savedPageTarget('page', page)),
    ...ownButtons(quote, page, setting),
  ]);
  return permittedBody({ embeds: [embed], components }, reader.layout);
}

function ownButtons(quote: SavedQuote, page: number, { library, reader }: QuoteSetting) {
  const { buttons } = messagesFor(reader.locale).saved;
  const { item, mark, kept = withMark(library, item, mark), note } = quote;
  return [
    button(note === undefined ? buttons.note : buttons.editNote, savedItemTarget('note', kept, page, library)),
    dangerButton(buttons.remove, savedItemTarget('drop', kept, page, library)),
  ];
}

/** Small, below everything else: it is its reader's own, and nobody's quotation. */
function withNote(body: MessageBody, note: string | undefined, { reader }: QuoteSetting): MessageBody {
  if (note === undefined) return body;
  const lines = noteLines(fitParagraph(note, limits.noteText * 2), reader.locale).join('\n');
  const { embeds = [], content = '' } = body;
  if (embeds.length === 0) return { ...body, content: [content, lines].filter((text) => text !== '').join('\n\n') };
  return { ...body, embeds: [...embeds, { color: neutralColour, description: lines }] };
}
