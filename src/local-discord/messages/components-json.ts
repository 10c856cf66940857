import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { isObject, type JsonObject } from '../referee/json-object.ts';
import { vouched } from '../referee/vouched.ts';

/** Components as Discord gives them back: each with its number, counted from 1. */
export function componentsJson(components: readonly unknown[]): APIMessageTopLevelComponent[] {
  let last = 0;
  const numbered = (component: JsonObject): JsonObject => {
    last += 1;
    const id = typeof component['id'] === 'number' && component['id'] > 0 ? component['id'] : last;
    const inner = component['components'];
    const accessory = component['accessory'];
    return {
      ...component,
      id,
      ...(Array.isArray(inner) ? { components: inner.filter(isObject).map(numbered) } : {}),
      ...(isObject(accessory) ? { accessory: numbered(accessory) } : {}),
    };
  };
  return vouched(components.filter(isObject).map(numbered));
}

/** The component with a custom id, wherever it stands in the message. */
export function findComponent(components: readonly unknown[], customId: string): JsonObject | undefined {
  for (const component of components) {
    if (!isObject(component)) continue;
    if (component['custom_id'] === customId) return component;
    const inner = Array.isArray(component['components']) ? component['components'] : [];
    const accessory = component['accessory'] === undefined ? [] : [component['accessory']];
    const found = findComponent([...inner, ...accessory], customId);
    if (found !== undefined) return found;
  }
  return undefined;
}
