import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { button, rows } from '../components/button.ts';
import type { MessageBody } from '../message-body.ts';
import { saveTarget } from '../components/saved-item-state.ts';

/** That an item is among somebody's saved quotes now, or was before, and the way back. Plain text: it stands anywhere. */
export function quoteSavedBody(
  library: Pick<Library, 'interviews'>,
  id: string,
  isNew: boolean,
  locale: Locale,
): MessageBody {
  const { saved } = messagesFor(locale);
  const label = isNew ? saved.buttons.undo : saved.buttons.remove;
  return {
    content: `**${isNew ? saved.kept : saved.already}** ${saved.where}`,
    components: rows([button(label, saveTarget('undo', id, library))]),
  };
}

/** That it is not, or no longer. */
export function quoteUnsavedBody(locale: Locale): MessageBody {
  return { content: messagesFor(locale).saved.undone };
}
