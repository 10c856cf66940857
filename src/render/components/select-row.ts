import {
  ComponentType,
  SelectMenuDefaultValueType,
  type APIActionRowComponent,
  type APIRoleSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord-api-types/v10';
import { limits } from '../limits.ts';
import { fitText } from '../text/fit-text.ts';
import type { ComponentTarget } from './button.ts';
import { encodeCustomId } from './custom-id.ts';

export type SelectRow = APIActionRowComponent<APIStringSelectComponent | APIRoleSelectComponent>;

/** One thing to pick. */
export interface SelectOption {
  readonly label: string;
  /** At most 100 characters; what comes back when it is picked. */
  readonly value: string;
  readonly description?: string | undefined;
  /** Whether it stands there as picked. */
  readonly picked?: boolean;
}

/** How much may be picked: one thing by default. `least: 0` lets it be emptied. */
export interface SelectCount {
  readonly least?: number;
  readonly most?: number;
}

interface SelectWords extends SelectCount {
  readonly placeholder: string;
  readonly disabled?: boolean;
}

/** A select fills a row of its own. Of more than 25 options the first are offered; where there are none, none is drawn. */
export function selectRow(
  target: ComponentTarget,
  { options, ...words }: SelectWords & { readonly options: readonly SelectOption[] },
): readonly SelectRow[] {
  if (options.length === 0) return [];
  return [row({ type: ComponentType.StringSelect, ...shown(target, words), ...stringOptions(options, words) })];
}

/** Lists the server's roles by itself. */
export function roleSelectRow(
  target: ComponentTarget,
  { picked = [], ...words }: SelectWords & { readonly picked?: readonly string[] },
): SelectRow {
  const ids = picked.map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const }));
  return row({
    type: ComponentType.RoleSelect,
    ...shown(target, words),
    ...counted(words),
    ...(ids.length > 0 && { default_values: ids }),
  });
}

/** What a string select offers, in a message or a modal. */
export function stringOptions(
  options: readonly SelectOption[],
  count: SelectCount,
): Pick<APIStringSelectComponent, 'options' | 'min_values' | 'max_values'> {
  const offered = options.slice(0, limits.selectOptions).map(({ label, value, description, picked }) => ({
    label: fitText(label, limits.selectText),
    value,
    ...(description !== undefined && description !== '' && { description: fitText(description, limits.selectText) }),
    ...(picked === true && { default: true }),
  }));
  return { options: offered satisfies APISelectMenuOption[], ...counted(count, offered.length) };
}

function counted({ least, most }: SelectCount, of: number = limits.selectOptions) {
  return {
    ...(least !== undefined && { min_values: least }),
    ...(most !== undefined && { max_values: Math.min(most, of) }),
  };
}

function shown(
  { command, action, state }: ComponentTarget,
  { placeholder, disabled = false }: Pick<SelectWords, 'placeholder' | 'disabled'>,
) {
  return {
    custom_id: encodeCustomId(command, action, state),
    placeholder: fitText(placeholder, limits.selectPlaceholder),
    ...(disabled && { disabled }),
  };
}

function row(select: SelectRow['components'][number]): SelectRow {
  return { type: ComponentType.ActionRow, components: [select] };
}
