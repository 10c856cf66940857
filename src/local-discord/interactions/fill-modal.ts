import { componentTypes, isSelect } from '../referee/component-types.ts';
import { isObject, type JsonObject } from '../referee/json-object.ts';
import type { World } from '../world/world.ts';
import { ActRefused } from './act-refused.ts';
import { chooseValues } from './choose-values.ts';
import type { FilledOption } from './fill-options.ts';
import type { Scene } from './scene.ts';
import type { ShownModal } from './shown-modal.ts';

/** By custom id: a text, or what is picked from a select. What is left out stays as the modal was opened. */
export type ModalFields = Readonly<Record<string, string | readonly string[]>>;

export interface FilledModal {
  readonly components: readonly JsonObject[];
  /** Whom and what selects name. */
  readonly chosen: readonly FilledOption[];
}

const shortStyle = 1;
const longestText = 4000;

/**
 * A modal as Discord's client submits it, and only where it would: what is required is there, and nothing too short or
 * too long. Labels and placeholders do not come back, nor do texts that were only shown.
 *
 * @see https://docs.discord.com/developers/components/reference#label-label-interaction-response-structure
 */
export function fillModal(world: World, scene: Scene, modal: ShownModal, fields: ModalFields): FilledModal {
  const chosen: FilledOption[] = [];
  const known = new Set<string>();
  const fillIn = (input: JsonObject): JsonObject => {
    const { type, id, custom_id: customId } = input;
    const name = String(customId);
    known.add(name);
    if (type === componentTypes.textInput) return { type, id, custom_id: name, value: textOf(input, fields[name]) };
    if (!isSelect(type))
      throw new ActRefused('not-available-here', `${name}: people here fill in no type ${String(type)}`);
    const values = picked(input, fields[name]);
    if (values.length > 0) chosen.push(...chooseValues(world, scene, input, values, leastOf(input)));
    return { type, id, custom_id: name, values };
  };
  const components = modal.components.filter(isObject).map((top) => {
    const { type, id, component, components: row } = top;
    if (isObject(component)) return { type, id, component: fillIn(component) };
    return { type, id, ...(Array.isArray(row) ? { components: row.filter(isObject).map(fillIn) } : {}) };
  });
  for (const name of Object.keys(fields)) if (!known.has(name)) throw new ActRefused('unknown-field', name);
  return { components, chosen };
}

function textOf(input: JsonObject, given: string | readonly string[] | undefined): string {
  const { style, min_length: min, max_length: max, value } = input;
  const name = String(input['custom_id']);
  if (typeof given === 'object') throw new ActRefused('wrong-type', `${name}: a text is typed`);
  const text = given ?? (typeof value === 'string' ? value : '');
  if (text === '') {
    if (isRequired(input)) throw new ActRefused('missing-field', name);
    return text;
  }
  const least = typeof min === 'number' ? min : 0;
  const most = typeof max === 'number' ? max : longestText;
  if (text.length < least || text.length > most) {
    throw new ActRefused('out-of-range', `${name}: ${text.length} characters, ${least} to ${most} may be`);
  }
  if (style === shortStyle && /[\r\n]/.test(text)) throw new ActRefused('wrong-type', `${name}: one line alone`);
  return text;
}

/** What is picked, or what was when the modal opened. Nothing at all is refused where something has to be. */
function picked(select: JsonObject, given: string | readonly string[] | undefined): readonly string[] {
  const name = String(select['custom_id']);
  if (typeof given === 'string') throw new ActRefused('wrong-type', `${name}: a list is picked`);
  const values = given ?? defaultsOf(select);
  if (values.length === 0 && isRequired(select)) throw new ActRefused('missing-field', name);
  return values;
}

function defaultsOf({ options, default_values: values }: JsonObject): readonly string[] {
  const all = (list: unknown): JsonObject[] => (Array.isArray(list) ? list.filter(isObject) : []);
  const chosen = all(options).filter((option) => option['default'] === true);
  return [...chosen.map(({ value }) => String(value)), ...all(values).map(({ id }) => String(id))];
}

function leastOf({ min_values: least }: JsonObject): number {
  return Math.max(typeof least === 'number' ? least : 1, 1);
}

/** "defaults to true" */
function isRequired({ required }: JsonObject): boolean {
  return required !== false;
}
