import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import { componentsJson } from '../messages/components-json.ts';
import type { JsonObject } from '../referee/json-object.ts';

/** A modal as the person sees it. */
export interface ShownModal {
  /** Of the interaction that it answers. */
  readonly id: Snowflake;
  readonly customId: string;
  readonly title: string;
  /** Labels, rows and texts in order, each with its number. */
  readonly components: readonly unknown[];
}

/** A modal that somebody has got. */
export interface OpenedModal {
  readonly shown: ShownModal;
  /** Until it is dismissed, or a submit was answered: where that failed, Discord's client leaves it open. */
  isOpen: boolean;
  /** The message whose button or select opened it, as it was then. */
  readonly message: APIMessage | undefined;
}

export function toShownModal(id: Snowflake, data: JsonObject): ShownModal {
  const { custom_id: customId, title, components } = data;
  const numbered = componentsJson(Array.isArray(components) ? components : []);
  return { id, customId: String(customId), title: String(title), components: numbered };
}
