import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import { findComponent } from '../messages/components-json.ts';
import { componentTypes, isSelect } from '../referee/component-types.ts';
import { interactionTypes } from '../referee/judge-callback.ts';
import { findChannel } from '../world/find-channel.ts';
import { ActRefused } from './act-refused.ts';
import type { Actor, CompleteAction, MenuAction, RunAction } from './actor.ts';
import { approach } from './approach.ts';
import { beginInteraction, type UserActionParts } from './begin-interaction.ts';
import { checkAvailable } from './check-available.ts';
import { chooseValues } from './choose-values.ts';
import type { ModalFields } from './fill-modal.ts';
import { checkChannelTypes, fillOptions, type FilledOption } from './fill-options.ts';
import { findCommand, findMenuCommand, type NamedCommand } from './find-command.ts';
import { createOfferedChoices, type OfferedChoices } from './offered-choices.ts';
import type { Outcome } from './outcome.ts';
import { resolvedData } from './resolved-data.ts';
import { setScene, type Scene } from './scene.ts';
import type { ShownModal } from './shown-modal.ts';
import { dismissModal, submitModal, type SubmitOptions } from './submit-modal.ts';

/** What people do with the bot, as Discord's client would let them. Each rejects with ActRefused where it would not. */
export interface UserActions {
  /** Runs a slash command. */
  run(action: RunAction): Promise<Outcome>;
  /** Types in an option. */
  complete(action: CompleteAction): Promise<Outcome>;
  /** Picks a command in a message's menu. */
  runOnMessage(action: MenuAction): Promise<Outcome>;
  /** Presses a button of a message (or its id). */
  press(message: APIMessage | Snowflake, customId: string, actor?: Actor): Promise<Outcome>;
  /** Picks from a select of a message (or its id): values of its options, or ids of people, roles, channels. */
  pick(message: APIMessage | Snowflake, customId: string, values: readonly string[], actor?: Actor): Promise<Outcome>;
  /** Fills in a modal that an outcome has (or its id), and submits it. */
  submit(modal: ShownModal | Snowflake, fields?: ModalFields, options?: SubmitOptions): Promise<Outcome>;
  /** Closes a modal unsent. */
  dismiss(modal: ShownModal | Snowflake): void;
}

export function createUserActions(parts: UserActionParts): UserActions {
  const offered = createOfferedChoices();
  return {
    run: (action) => run(parts, offered, action),
    complete: (action) => complete(parts, offered, action),
    runOnMessage: (action) => runOnMessage(parts, action),
    press: (message, customId, actor = {}) => press(parts, message, customId, actor),
    pick: (message, customId, values, actor = {}) => pick(parts, message, customId, values, actor),
    submit: (modal, fields = {}, options = {}) => submitModal(parts, modal, fields, options),
    dismiss: (modal) => dismissModal(parts.interactions, modal),
  };
}

const linkStyle = 5;

async function run(parts: UserActionParts, offered: OfferedChoices, action: RunAction): Promise<Outcome> {
  const { world, clock } = parts;
  const { scene, named } = nameCommand(parts, action);
  const options = fillOptions(named.options, offered.byName(scene, named, action));
  checkChannelTypes(named.options, options, (id) => findChannel(world, id)?.type);
  const resolved = resolvedData(world, clock(), scene, options);
  const data = { ...commandData(named, options), ...(resolved === undefined ? {} : { resolved }) };
  return beginInteraction(parts, scene, { type: interactionTypes.command, more: { data } }, action.patienceMs);
}

async function complete(parts: UserActionParts, offered: OfferedChoices, action: CompleteAction): Promise<Outcome> {
  const { scene, named } = nameCommand(parts, action);
  const focused = named.options.find(({ name }) => name === action.focused);
  if (focused === undefined) throw new ActRefused('unknown-option', action.focused);
  if (focused.autocomplete !== true) throw new ActRefused('not-autocompleted', action.focused);
  const data = commandData(named, fillOptions(named.options, action.options ?? {}, action.focused));
  const begun = { type: interactionTypes.autocomplete, more: { data }, focused };
  const outcome = await beginInteraction(parts, scene, begun, action.patienceMs);
  offered.keep(scene, named, action.focused, outcome.choices);
  return outcome;
}

async function runOnMessage(parts: UserActionParts, action: MenuAction): Promise<Outcome> {
  const { scene, message } = approach(parts, action.message, action);
  const command = findMenuCommand(parts.commands, action.command, installedGuild(scene));
  checkAvailable(command, scene, parts.commandOverrides);
  const { id } = message;
  const data = {
    ...commandData({ command, path: [] }, []),
    target_id: id,
    resolved: { messages: { [id]: message } },
  };
  const begun = { type: interactionTypes.command, more: { data }, menuTargetId: id };
  return beginInteraction(parts, scene, begun, action.patienceMs);
}

async function press(
  parts: UserActionParts,
  target: APIMessage | Snowflake,
  customId: string,
  actor: Actor,
): Promise<Outcome> {
  const { scene, message } = approach(parts, target, actor);
  const component = findComponent(message.components ?? [], customId);
  if (component?.['type'] !== componentTypes.button || component['style'] === linkStyle)
    throw new ActRefused('unknown-button', customId);
  if (component['disabled'] === true) throw new ActRefused('disabled-button', customId);
  const data = { custom_id: customId, component_type: component['type'], id: component['id'] };
  const begun = { type: interactionTypes.component, more: { data, message }, targetId: message.id };
  return beginInteraction(parts, scene, begun, actor.patienceMs);
}

async function pick(
  parts: UserActionParts,
  target: APIMessage | Snowflake,
  customId: string,
  values: readonly string[],
  actor: Actor,
): Promise<Outcome> {
  const { scene, message } = approach(parts, target, actor);
  const select = findComponent(message.components ?? [], customId);
  if (select === undefined || !isSelect(select['type'])) throw new ActRefused('unknown-select', customId);
  if (select['disabled'] === true) throw new ActRefused('disabled-select', customId);
  const chosen = chooseValues(parts.world, scene, select, values);
  const resolved = resolvedData(parts.world, parts.clock(), scene, chosen);
  const data = {
    custom_id: customId,
    component_type: select['type'],
    id: select['id'],
    values,
    ...(resolved === undefined ? {} : { resolved }),
  };
  const begun = { type: interactionTypes.component, more: { data, message }, targetId: message.id };
  return beginInteraction(parts, scene, begun, actor.patienceMs);
}

/** The command somebody may use where they are. */
function nameCommand(parts: UserActionParts, action: RunAction): { scene: Scene; named: NamedCommand } {
  const scene = setScene(parts.world, action);
  const named = findCommand(parts.commands, action.command, installedGuild(scene));
  checkAvailable(named.command, scene, parts.commandOverrides);
  return { scene, named };
}

/** Where the guild's own commands are to be had. */
function installedGuild(scene: Scene): string | undefined {
  return scene.place.kind === 'guild' ? scene.guild?.id : undefined;
}

function commandData(
  { command, path }: Pick<NamedCommand, 'command' | 'path'>,
  options: readonly FilledOption[],
): Record<string, unknown> {
  const nested = path
    .toReversed()
    .reduce<readonly unknown[]>((inner, { name, type }) => [{ name, type, options: inner }], options);
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(nested.length === 0 ? {} : { options: nested }),
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
}
