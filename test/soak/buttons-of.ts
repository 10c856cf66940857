import { type APIMessage, ComponentType } from 'discord-api-types/v10';

/** The custom ids of a message's buttons that can be pressed. */
export function buttonsOf(message: APIMessage | undefined): readonly string[] {
  return (message?.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((button) =>
          button.type === ComponentType.Button && 'custom_id' in button && button.disabled !== true
            ? [button.custom_id]
            : [],
        )
      : [],
  );
}
