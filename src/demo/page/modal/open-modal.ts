import type { ShownModal } from '../../../local-discord/interactions/shown-modal.ts';
import { componentKinds } from '../components/component-json.ts';
import { readSelect } from '../components/read-select.ts';
import type { FieldProblem } from './find-problem.ts';
import { fieldsOf, type FieldValue, type ModalField, type ModalForm, readModal } from './read-modal.ts';

/** The modal that is open, and how far it is filled in. */
export interface OpenModal {
  readonly form: ModalForm;
  /** What the visitor did to open it, where that was a line. */
  readonly line: string | undefined;
  /** By custom id. */
  readonly values: ReadonlyMap<string, FieldValue>;
  /** Of the last try to submit it, by custom id. */
  readonly problems: ReadonlyMap<string, FieldProblem>;
  /** What came of that try, in words; empty before. */
  readonly failure: string;
  readonly sending: boolean;
}

/** A modal as it opens: with what the bot put in. */
export function openModal(shown: ShownModal, line?: string): OpenModal {
  const form = readModal(shown);
  const values = new Map(fieldsOf(form).map((field) => [field.customId, firstValue(field)]));
  return { form, line, values, problems: new Map(), failure: '', sending: false };
}

function firstValue({ input }: ModalField): FieldValue {
  if (input.type === componentKinds.textInput) return input.value ?? '';
  return readSelect(input, { channels: [], roles: [] }).picked;
}
