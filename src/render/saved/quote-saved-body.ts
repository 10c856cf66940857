import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { button, rows } from '../components/button.ts';
import type { MessageBody } from '../message-body.ts';
import { savedItemTarget, saveTarget } from '../components/saved-item-state.ts';

interface JustSaved {
  readonly item: string;
  /** Otherwise it was saved before. */
  readonly isNew: boolean;
  /** What was written beside it then. */
  readonly note: string | undefined;
}

/** Of a new one; a note leads from here to the page it stands on. */
const firstPage = 0;

/**
 * That an item is among somebody's saved quotes now, or was before, with a note to write beside it and the way back. Plain
 * text: it stands anywhere.
 */
export function quoteSavedBody(
  library: Pick<Library, 'interviews'>,
  { item, isNew, note }: JustSaved,
  locale: Locale,
): MessageBody {
  const { saved } = messagesFor(locale);
  const { buttons } = saved;
  return {
    content: `**${isNew ? saved.kept : saved.already}** ${saved.where}`,
    components: rows([
      button(note === undefined ? buttons.note : buttons.editNote, savedItemTarget('note', item, firstPage, library)),
      button(isNew ? buttons.undo : buttons.remove, saveTarget('undo', item, library)),
    ]),
  };
}

/** That it is not, or no longer. */
export function quoteUnsavedBody(locale: Locale): MessageBody {
  return { content: messagesFor(locale).saved.undone };
}
