import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { button, rows } from './buttons.ts';
import type { MessageBody } from '../message.ts';

/** Whose post a message is. */
export interface PostMark {
  readonly feedId: string;
  /** ISO date in the feed's zone. */
  readonly date: string;
}

/**
 * The message with the button that tells whose post it is: by it the message is found again after a crash, so it stays
 * on however the message is changed by its other buttons.
 */
export function withPostMark(body: MessageBody, { feedId, date }: PostMark, locale: Locale): MessageBody {
  const mark = button(messagesFor(locale).feeds.about.button, {
    command: 'daily',
    action: 'post',
    state: [feedId, date],
  });
  const [first = [], ...rest] = (body.components ?? []).map(({ components }) => components);
  // With five full rows the last gives way: the mark may not.
  return { ...body, components: rows([...first, mark], ...rest) };
}
