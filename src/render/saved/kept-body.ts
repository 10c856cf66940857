import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { button, rows } from '../buttons/buttons.ts';
import type { MessageBody } from '../message.ts';
import { keepTarget } from '../buttons/saved-state.ts';

/** That an item is among somebody's saved quotes now, or was before, and the way back. Plain text: it stands anywhere. */
export function keptBody(id: string, isNew: boolean, locale: Locale): MessageBody {
  const { saved } = messagesFor(locale);
  const label = isNew ? saved.buttons.undo : saved.buttons.remove;
  return {
    content: `**${isNew ? saved.kept : saved.already}** ${saved.where}`,
    components: rows([button(label, keepTarget('undo', id))]),
  };
}

/** That it is not, or no longer. */
export function unkeptBody(locale: Locale): MessageBody {
  return { content: messagesFor(locale).saved.undone };
}
