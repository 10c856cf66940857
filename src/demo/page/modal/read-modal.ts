import type { ShownModal } from '../../../local-discord/interactions/shown-modal.ts';
import { componentKinds, componentsOf, type ComponentJson } from '../components/component-json.ts';
import { isDrawnSelect } from '../components/read-select.ts';

/** A modal as it is drawn. */
export interface ModalForm {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ModalPart[];
}

export type ModalPart = { readonly kind: 'text'; readonly content: string } | ModalField;

export interface ModalField {
  readonly kind: 'field';
  readonly customId: string;
  readonly label: string;
  readonly description: string;
  /** A text input or a select. */
  readonly input: ComponentJson;
  readonly required: boolean;
}

/** What is typed, or the values that are picked. */
export type FieldValue = string | readonly string[];

export function readModal({ id, title, components }: ShownModal): ModalForm {
  return { id, title, parts: componentsOf(components).flatMap(readTop) };
}

export function fieldsOf({ parts }: Pick<ModalForm, 'parts'>): readonly ModalField[] {
  return parts.filter((part) => part.kind === 'field');
}

/** In a row, which is the old way, the input has its words itself. */
function readTop({ type, content = '', label, description, component, components = [] }: ComponentJson): ModalPart[] {
  if (type === componentKinds.textDisplay) return [{ kind: 'text', content }];
  if (component !== undefined) return readField(component, label ?? '', description ?? '');
  return components.flatMap((input) => readField(input, input.label ?? '', ''));
}

function readField(input: ComponentJson, label: string, description: string): ModalPart[] {
  if (input.type !== componentKinds.textInput && !isDrawnSelect(input)) return [];
  const { custom_id: customId = '', required = true } = input;
  return [{ kind: 'field', customId, label, description, input, required }];
}
