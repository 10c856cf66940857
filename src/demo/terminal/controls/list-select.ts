import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { shownText } from '../../../foreign-text.ts';
import type { DrawnOption, DrawnSelect } from './drawn-component.ts';
import type { NamedPlace, PeopleAndPlaces } from './people-and-places.ts';

const optionSchema = z.object({
  label: z.string(),
  value: z.string(),
  description: z.string().nullish(),
  default: z.boolean().nullish(),
});
const selectSchema = z.object({
  type: z.literal([
    ComponentType.StringSelect,
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
  custom_id: z.string(),
  placeholder: z.string().nullish(),
  disabled: z.boolean().nullish(),
  min_values: z.number().nullish(),
  max_values: z.number().nullish(),
  options: z.array(optionSchema).nullish(),
  channel_types: z.array(z.number()).nullish(),
  default_values: z.array(z.object({ id: z.string() })).nullish(),
});

/** A select of a message or a modal with all that it lists, those of channels, roles and people, too; else undefined. */
export function listSelect(component: unknown, places: PeopleAndPlaces): DrawnSelect | undefined {
  const { data: select } = selectSchema.safeParse(component);
  return select === undefined ? undefined : drawn(select, places);
}

function drawn(select: z.infer<typeof selectSchema>, places: PeopleAndPlaces): DrawnSelect {
  const chosen = new Set(select.default_values?.map(({ id }) => id));
  const named = (list: readonly NamedPlace[]) =>
    list.map(({ id, name }): DrawnOption => ({
      label: shownText(name),
      description: '',
      value: id,
      chosen: chosen.has(id),
    }));
  return {
    kind: 'select',
    customId: select.custom_id,
    placeholder: shownText(select.placeholder ?? ''),
    disabled: select.disabled ?? false,
    least: select.min_values ?? 1,
    most: select.max_values ?? 1,
    options: optionsOf(),
  };

  function optionsOf(): readonly DrawnOption[] {
    const types = select.channel_types ?? [];
    switch (select.type) {
      case ComponentType.UserSelect:
        return named(places.people);
      case ComponentType.RoleSelect:
        return named(places.roles);
      case ComponentType.MentionableSelect:
        return named([...places.people, ...places.roles]);
      case ComponentType.ChannelSelect:
        return named(places.channels.filter(({ type = -1 }) => types.length === 0 || types.includes(type)));
      case ComponentType.StringSelect:
      default:
        return (select.options ?? []).map(({ label, description, value, default: isDefault }) => ({
          label: shownText(label),
          description: shownText(description ?? ''),
          value,
          chosen: isDefault ?? false,
        }));
    }
  }
}
