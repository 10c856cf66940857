import { messagesFor } from '../../i18n/messages-for.ts';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import type { QuoteSetting } from './draw-view.ts';
import { quoteBody } from './quote-body.ts';
import type { View } from './view.ts';

/** A quote for everybody, with who shared it before it: named, and not pinged. */
export function publicQuoteBody(
  view: View,
  userId: string,
  setting: Pick<QuoteSetting, 'library' | 'reader'>,
): MessageBody {
  const { content, ...quote } = quoteBody(view, setting);
  const by = messagesFor(setting.reader.locale).share.by(`<@${userId}>`);
  // Where the bot may not embed, the quote itself is the content.
  return { ...quote, content: content ? fitText(`${by}\n\n${content}`, limits.content) : by };
}
