import { type APIMessage, ComponentType } from 'discord-api-types/v10';

/** The custom ids of a message's selects. */
export function selectIdsOf(message: APIMessage | undefined): readonly string[] {
  return (message?.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((each) => (each.type === ComponentType.Button ? [] : [each.custom_id]))
      : [],
  );
}
