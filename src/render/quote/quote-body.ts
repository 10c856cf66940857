import { messagesFor } from '../../i18n/messages-for.ts';
import { rows } from '../components/button.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import { drawView, type QuoteSetting } from './draw-view.ts';
import { quoteButtons } from './quote-buttons.ts';
import type { View } from './view.ts';

/** A view as a message, with its row of buttons. */
export function quoteBody(view: View, setting: QuoteSetting): MessageBody {
  const { library, reader, isPrivate = false, among } = setting;
  const { found, embed, part } = drawView(view, setting);
  const place = { ...part, isPrivate, ...(among && { among }) };
  const { shown } = quoteButtons(library, messagesFor(reader.locale), found, view, place);
  return permittedBody({ embeds: [embed], components: rows(shown) }, reader.layout);
}
