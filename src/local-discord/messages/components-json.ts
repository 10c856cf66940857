import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { isSelect } from '../referee/component-types.ts';
import { isObject, type JsonObject } from '../referee/json-object.ts';
import { vouched } from '../referee/vouched.ts';

/** Components as Discord gives them back: each with its number, counted from 1, and what was left out filled in. */
export function componentsJson(components: readonly unknown[]): APIMessageTopLevelComponent[] {
  let last = 0;
  const numbered = (component: JsonObject): JsonObject => {
    last += 1;
    const id = typeof component['id'] === 'number' && component['id'] > 0 ? component['id'] : last;
    const inner = component['components'];
    const { accessory, component: labelled } = component;
    return {
      ...filled(component),
      id,
      ...(Array.isArray(inner) ? { components: inner.filter(isObject).map(numbered) } : {}),
      ...(isObject(accessory) ? { accessory: numbered(accessory) } : {}),
      ...(isObject(labelled) ? { component: numbered(labelled) } : {}),
    };
  };
  return vouched(components.filter(isObject).map(numbered));
}

const hidden = { spoiler: false };
const leftOut: Readonly<Record<number, JsonObject>> = {
  11: { ...hidden, description: null },
  13: { ...hidden, name: null, size: null },
  14: { spacing: 1, divider: true },
  17: { ...hidden, accent_color: null },
};

function filled(component: JsonObject): JsonObject {
  const { type, items, media, file } = component;
  return {
    ...leftOut[Number(type)],
    ...(isSelect(type) ? { min_values: 1, max_values: 1 } : {}),
    ...(isSelect(type) ? withoutNulls(component) : component),
    ...(isObject(media) ? { media: mediaJson(media) } : {}),
    ...(isObject(file) ? { file: mediaJson(file) } : {}),
    ...(Array.isArray(items) ? { items: items.filter(isObject).map((item) => galleryItem(item)) } : {}),
  };
}

/** Discord leaves out of a select what is null, in its options, too. */
function withoutNulls(component: JsonObject): JsonObject {
  const said = Object.entries(component).filter(([, value]) => value !== null);
  const { options, ...rest } = Object.fromEntries(said);
  return { ...rest, ...(Array.isArray(options) ? { options: options.filter(isObject).map(withoutNulls) } : {}) };
}

function galleryItem(item: JsonObject): JsonObject {
  const media = isObject(item['media']) ? { media: mediaJson(item['media']) } : {};
  return { ...hidden, description: null, ...item, ...media };
}

function mediaJson({ url }: JsonObject): JsonObject {
  return { id: '0', url, proxy_url: url };
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
