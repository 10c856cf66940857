import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import type { ComponentTarget } from '../components/button.ts';
import { type ModalBody, modal, textField } from '../components/modal.ts';
import { limits } from '../limits.ts';

/** The form for what somebody writes beside a saved quote. @param target - what is done with it */
export function noteModal(target: ComponentTarget, note: string | undefined, locale: Locale): ModalBody {
  const { noteForm } = messagesFor(locale).saved;
  const field = textField({
    name: 'note',
    label: noteForm.label,
    description: noteForm.description,
    value: note,
    most: limits.noteText,
    long: true,
    optional: true,
  });
  return modal(noteForm.title, target, [field]);
}
