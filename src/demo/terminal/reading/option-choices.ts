import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { optionKinds } from '../../line/option-kinds.ts';
import type { PeopleAndPlaces } from '../controls/people-and-places.ts';

export interface OptionChoice {
  /** As the reader sees and types it. */
  readonly name: string;
  readonly value: string | number | boolean;
}

/** All that an option takes, where that is a list which its command or the server fixes; undefined where it is not. */
export function optionChoices(
  option: APIApplicationCommandOption,
  { channels, roles, people }: PeopleAndPlaces,
  locale: string,
): readonly OptionChoice[] | undefined {
  const kind: number = option.type;
  const byName = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ name, value: id }));
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
    return option.choices.map(({ name, name_localizations: names, value }) => {
      const localised: Readonly<Record<string, string | null | undefined>> = names ?? {};
      return { name: localised[locale] ?? name, value };
    });
  }
  switch (kind) {
    case optionKinds.boolean:
      return [true, false].map((value) => ({ name: String(value), value }));
    case optionKinds.channel: {
      const types: readonly number[] = ('channel_types' in option ? option.channel_types : undefined) ?? [];
      return byName(channels.filter(({ type = -1 }) => types.length === 0 || types.includes(type)));
    }
    case optionKinds.role:
      return byName(roles);
    case optionKinds.user:
      return byName(people);
    case optionKinds.mentionable:
      return byName([...people, ...roles]);
    default:
      return undefined;
  }
}
