import { isDeepStrictEqual } from 'node:util';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { ChoiceForm, CommandForm, OptionForm } from '../referee/command-form.ts';
import { optionTypes } from '../referee/command-form.ts';
import type { JsonObject } from '../referee/json-object.ts';
import { vouched } from '../referee/vouched.ts';

export interface Telling {
  /** Any whole number: what is told means the same in every manner, and looks another way. */
  readonly manner: number;
  readonly withLocalizations: boolean;
}

const slash = 1;
const botDirectMessages = 1;
const texts: readonly string[] = ['name_localizations', 'description_localizations'];

/**
 * Registered commands as GET lists them. Discord fills in defaults or leaves them out, keeps an order of its own, and
 * adds fields as years go by. Whoever compares must not mind; so each list is told in another manner.
 */
export function tellCommands(commands: readonly APIApplicationCommand[], telling: Telling): readonly JsonObject[] {
  const first = commands.length === 0 ? 0 : telling.manner % commands.length;
  const moved = [...commands.slice(first), ...commands.slice(0, first)];
  return moved.map((command) => tellCommand(vouched<CommandForm>(command), telling));
}

function tellCommand(command: CommandForm, telling: Telling): JsonObject {
  const { contexts, options = [] } = command;
  const isSlash = command.type === slash;
  const outOfUse = { dm_permission: contexts?.includes(botDirectMessages) ?? true };
  const told = isSlash ? { options: (options ?? []).map((option) => tellOption(option, telling)) } : {};
  return dress({ ...command, ...told }, { nsfw: false, ...outOfUse, ...(isSlash && { options: [] }) }, telling, texts);
}

function tellOption(option: OptionForm, telling: Telling): JsonObject {
  const { type, choices, options } = option;
  const isNest = type === optionTypes.subcommand || type === optionTypes.group;
  const isTyped = type === optionTypes.string || type === optionTypes.integer || type === optionTypes.number;
  const told = {
    ...(isNest && { options: (options ?? []).map((inner) => tellOption(inner, telling)) }),
    ...(isTyped && { choices: (choices ?? []).map((choice) => tellChoice(choice, telling)) }),
  };
  const defaults = {
    ...(isNest ? { options: [] } : { required: false }),
    ...(isTyped && { autocomplete: false, choices: [] }),
  };
  return dress({ ...option, ...told }, defaults, telling, texts);
}

function tellChoice(choice: ChoiceForm, telling: Telling): JsonObject {
  return dress({ ...choice }, {}, telling, ['name_localizations']);
}

/** @param defaults - what a field that was left out means; translations that are left out are null */
function dress(
  given: JsonObject,
  defaults: JsonObject,
  { manner, withLocalizations }: Telling,
  localized: readonly string[],
): JsonObject {
  const does = (bit: number) => (manner & (1 << bit)) !== 0;
  const unsaid: JsonObject = {
    ...(does(0) ? defaults : {}),
    ...(does(1) && withLocalizations ? Object.fromEntries(localized.map((key) => [key, null])) : {}),
    ...(does(2) ? { unheard_of: { since: 2030 } } : {}),
  };
  const said = Object.entries(given)
    .filter(([key, value]) => (texts.includes(key) ? withLocalizations && isSaid(value) : value !== undefined))
    .filter(([key, value]) => !isDeepStrictEqual(value, defaults[key]))
    .map(([key, value]) => [key, texts.includes(key) && does(3) ? reversed(value) : value] as const);
  const told = { ...unsaid, ...Object.fromEntries(said) };
  return does(4) ? reversed(told) : told;
}

function isSaid(translations: unknown): boolean {
  return Object.keys(translations ?? {}).length > 0;
}

function reversed(object: unknown): JsonObject {
  return Object.fromEntries(Object.entries(object ?? {}).toReversed());
}
