import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';
import { shownText } from '../../../foreign-text.ts';
import type { ShownModal } from '../../../local-discord/local-discord.ts';
import { listSelect } from '../controls/list-select.ts';
import type { DrawnSelect } from '../controls/drawn-component.ts';
import type { PeopleAndPlaces } from '../controls/people-and-places.ts';

/** What a form says, or asks for. */
export type FormPart = { readonly kind: 'said'; readonly text: string } | FormField;

export interface FormField {
  readonly kind: 'field';
  readonly customId: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly input: TextField | SelectField | { readonly kind: 'unsupported' };
}

export interface TextField {
  readonly kind: 'text';
  readonly value: string;
  readonly placeholder: string;
  readonly paragraph: boolean;
  readonly least: number;
  readonly most: number;
}

export interface SelectField {
  readonly kind: 'select';
  readonly select: DrawnSelect;
}

const longestText = 4000;
const paragraphStyle: number = TextInputStyle.Paragraph;
const textSchema = z.object({
  type: z.literal(ComponentType.TextInput),
  custom_id: z.string(),
  label: z.string().nullish(),
  style: z.number(),
  value: z.string().nullish(),
  placeholder: z.string().nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
});
const inputSchema = z.object({
  custom_id: z.string().default(''),
  required: z.boolean().nullish(),
  label: z.string().nullish(),
});
const labelled = z.object({ label: z.string(), description: z.string().nullish(), component: z.unknown() });
const said = z.object({ type: z.literal(ComponentType.TextDisplay), content: z.string() });
const row = z.object({ components: z.array(z.unknown()) });

/** A modal's texts and fields, in order. */
export function formFields({ components }: ShownModal, places: PeopleAndPlaces): readonly FormPart[] {
  return components.flatMap((component): readonly FormPart[] => {
    const text = said.safeParse(component).data;
    if (text !== undefined) return [{ kind: 'said', text: text.content.split('\n').map(shownText).join('\n') }];
    const label = labelled.safeParse(component).data;
    if (label !== undefined) return [fieldOf(label.component, label.label, label.description ?? '', places)];
    const inRow = row.safeParse(component).data?.components ?? [];
    return inRow.map((input) => fieldOf(input, inputSchema.safeParse(input).data?.label ?? '', '', places));
  });
}

function fieldOf(input: unknown, label: string, description: string, places: PeopleAndPlaces): FormField {
  const { custom_id: customId = '', required } = inputSchema.safeParse(input).data ?? {};
  return {
    kind: 'field',
    customId,
    label: shownText(label),
    description: shownText(description),
    required: required ?? true,
    input: inputOf(input, places),
  };
}

function inputOf(input: unknown, places: PeopleAndPlaces): FormField['input'] {
  const select = listSelect(input, places);
  if (select !== undefined) return { kind: 'select', select };
  const text = textSchema.safeParse(input).data;
  if (text === undefined) return { kind: 'unsupported' };
  return {
    kind: 'text',
    value: text.value ?? '',
    placeholder: shownText(text.placeholder ?? ''),
    paragraph: text.style === paragraphStyle,
    least: text.min_length ?? 0,
    most: text.max_length ?? longestText,
  };
}
