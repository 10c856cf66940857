import {
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIChannelSelectComponent,
  type APIComponentInLabel,
  type APILabelComponent,
  type ChannelType,
} from 'discord-api-types/v10';
import { limits } from '../limits.ts';
import { fitText } from '../text/fit-text.ts';
import type { ComponentTarget } from './button.ts';
import { encodeCustomId } from './custom-id.ts';
import { type SelectCount, type SelectOption, stringOptions } from './select-row.ts';

/** A form, as Discord's plain JSON. */
export interface ModalBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly APILabelComponent[];
}

/** What stands at an input of a modal, and the name by which what is filled in comes back. */
interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** Whether it may be left empty; by default it may not. */
  readonly optional?: boolean;
  readonly placeholder?: string | undefined;
}

/** At most five fields; what a modal is about stands in its custom id, as with a button. */
export function modal(
  title: string,
  { command, action, state }: ComponentTarget,
  fields: readonly APILabelComponent[],
): ModalBody {
  if (fields.length > limits.modalFields) throw new RangeError(`a modal of ${fields.length} fields`);
  return {
    custom_id: encodeCustomId(command, action, state),
    title: fitText(title, limits.modalTitle),
    components: fields,
  };
}

/** A text to type, on one line unless `long`. */
export function textField({
  value,
  most,
  least,
  long = false,
  ...words
}: FieldWords & {
  readonly value?: string | undefined;
  readonly least?: number;
  readonly most?: number;
  readonly long?: boolean;
}): APILabelComponent {
  return field(words, {
    type: ComponentType.TextInput,
    custom_id: words.name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: words.optional !== true,
    ...(words.placeholder !== undefined && { placeholder: fitText(words.placeholder, limits.inputPlaceholder) }),
    ...(value !== undefined && value !== '' && { value }),
    ...(least !== undefined && { min_length: least }),
    ...(most !== undefined && { max_length: most }),
  });
}

/** One or more of at most 25 things. */
export function selectField({
  options,
  least,
  most,
  ...words
}: FieldWords & SelectCount & { readonly options: readonly SelectOption[] }): APILabelComponent {
  const count = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  return field(words, { type: ComponentType.StringSelect, ...listed(words), ...stringOptions(options, count) });
}

/** One of the server's channels of these types. */
export function channelField({
  types,
  picked = [],
  ...words
}: FieldWords & { readonly types: readonly ChannelType[]; readonly picked?: readonly string[] }): APILabelComponent {
  const ids = picked.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type names only some of Discord's
  const channelTypes = [...types] as APIChannelSelectComponent['channel_types'] & object;
  return field(words, {
    type: ComponentType.ChannelSelect,
    ...listed(words),
    channel_types: channelTypes,
    ...(ids.length > 0 && { default_values: ids }),
  });
}

function listed({ name, placeholder, optional }: FieldWords) {
  return {
    custom_id: name,
    required: optional !== true,
    ...(placeholder !== undefined && { placeholder: fitText(placeholder, limits.selectPlaceholder) }),
  };
}

function field({ label, description }: FieldWords, component: APIComponentInLabel): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: fitText(label, limits.modalLabel),
    ...(description !== undefined && { description: fitText(description, limits.selectText) }),
    component,
  };
}
