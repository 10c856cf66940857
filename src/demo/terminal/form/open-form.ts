import type { ModalFields, ShownModal } from '../../../local-discord/local-discord.ts';
import type { PeopleAndPlaces } from '../controls/people-and-places.ts';
import { Misspoken } from '../misspoken.ts';
import type { TerminalWords } from '../words/terminal-en-us.ts';
import { type FormField, formFields, type FormPart } from './form-fields.ts';
import { type FilledValue, presetOf, readField } from './read-field.ts';

/** A modal while it is filled in, a field after the other. */
export interface OpenForm {
  readonly modal: ShownModal;
  readonly parts: readonly FormPart[];
  readonly fields: readonly FormField[];
  /** The field that is asked for; undefined once all were, and while what was not taken is looked over. */
  asked(): FormField | undefined;
  valueOf(field: FormField): FilledValue;
  /** What to do after a line was typed. @throws Misspoken where the field does not take it: it is asked for again */
  enter(typed: string, words: TerminalWords): FormStep;
  /** It was not taken: from now on single fields are corrected. */
  review(): void;
  /** As Discord's client submits it. */
  filled(): ModalFields;
}

export type FormStep = 'ask' | 'submit' | 'cancel';

export function openForm(modal: ShownModal, places: PeopleAndPlaces): OpenForm {
  const parts = formFields(modal, places);
  const fields = parts.filter((part) => part.kind === 'field');
  const values = new Map<FormField, FilledValue>(fields.map((field) => [field, presetOf(field)]));
  let at = 0;
  let reviewing = false;
  const asked = () => fields[at];
  const valueOf = (field: FormField) => values.get(field) ?? '';

  function answer(field: FormField, typed: string): FormStep {
    values.set(field, readField(field, typed, valueOf(field)));
    at = reviewing ? fields.length : at + 1;
    return reviewing || asked() !== undefined ? 'ask' : 'submit';
  }

  function choose(typed: string): FormStep {
    if (typed === '') return 'submit';
    const index = Number(typed) - 1;
    if (fields[index] === undefined) throw new Misspoken((words) => words.form.noField(typed));
    at = index;
    return 'ask';
  }

  return {
    modal,
    parts,
    fields,
    asked,
    valueOf,
    enter(typed, { form }) {
      const text = typed.trim();
      if (text === '.' || form.cancelWords.includes(text.toLowerCase())) return 'cancel';
      if (text === '<') {
        at = Math.max(0, at - 1);
        return 'ask';
      }
      const field = asked();
      return field === undefined ? choose(text) : answer(field, text);
    },
    review() {
      reviewing = true;
      at = fields.length;
    },
    filled: () =>
      Object.fromEntries(
        fields.flatMap((field) =>
          field.input.kind === 'unsupported' ? [] : [[field.customId, valueOf(field)] as const],
        ),
      ),
  };
}
