import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { CommandOverrides } from '../commands/command-overrides.ts';
import type { CommandRegistry } from '../commands/command-registry.ts';
import type { LocalGateway } from '../gateway/local-gateway.ts';
import { findComponent } from '../messages/components-json.ts';
import { interactionTypes, type InteractionType } from '../referee/judge-callback.ts';
import type { OptionForm } from '../referee/command-form.ts';
import { findChannel, findUser } from '../world/find-channel.ts';
import type { World } from '../world/world.ts';
import { ActRefused } from './act-refused.ts';
import type { Actor, CompleteAction, MenuAction, RunAction } from './actor.ts';
import { awaitOutcome, type OutcomeParts } from './await-outcome.ts';
import { checkAvailable } from './check-available.ts';
import { checkChannelTypes, fillOptions, type FilledOption } from './fill-options.ts';
import { findCommand, findMenuCommand, type NamedCommand } from './find-command.ts';
import type { InteractionStore } from './interaction-store.ts';
import { createOfferedChoices, type OfferedChoices } from './offered-choices.ts';
import type { Outcome } from './outcome.ts';
import { interactionPayload } from './interaction-payload.ts';
import { resolvedData } from './resolved-data.ts';
import { setScene, type Scene } from './scene.ts';

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
}

export interface UserActionParts extends OutcomeParts {
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly commandOverrides: CommandOverrides;
  readonly interactions: InteractionStore;
  readonly gateway: Pick<LocalGateway, 'dispatch'>;
}

export function createUserActions(parts: UserActionParts): UserActions {
  const offered = createOfferedChoices();
  return {
    run: (action) => run(parts, offered, action),
    complete: (action) => complete(parts, offered, action),
    runOnMessage: (action) => runOnMessage(parts, action),
    press: (message, customId, actor = {}) => press(parts, message, customId, actor),
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
  return start(parts, scene, { type: interactionTypes.command, more: { data } }, action.patienceMs);
}

async function complete(parts: UserActionParts, offered: OfferedChoices, action: CompleteAction): Promise<Outcome> {
  const { scene, named } = nameCommand(parts, action);
  const focused = named.options.find(({ name }) => name === action.focused);
  if (focused === undefined) throw new ActRefused('unknown-option', action.focused);
  if (focused.autocomplete !== true) throw new ActRefused('not-autocompleted', action.focused);
  const data = commandData(named, fillOptions(named.options, action.options ?? {}, action.focused));
  const begun = { type: interactionTypes.autocomplete, more: { data }, focused };
  const outcome = await start(parts, scene, begun, action.patienceMs);
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
  return start(parts, scene, begun, action.patienceMs);
}

async function press(
  parts: UserActionParts,
  target: APIMessage | Snowflake,
  customId: string,
  actor: Actor,
): Promise<Outcome> {
  const { scene, message } = approach(parts, target, actor);
  const component = findComponent(message.components ?? [], customId);
  if (component === undefined || component['style'] === linkStyle) throw new ActRefused('unknown-button', customId);
  if (component['disabled'] === true) throw new ActRefused('disabled-button', customId);
  const data = { custom_id: customId, component_type: component['type'], id: component['id'] };
  const begun = { type: interactionTypes.component, more: { data, message }, targetId: message.id };
  return start(parts, scene, begun, actor.patienceMs);
}

/** The command somebody may use where they are. */
function nameCommand(parts: UserActionParts, action: RunAction): { scene: Scene; named: NamedCommand } {
  const scene = setScene(parts.world, action);
  const named = findCommand(parts.commands, action.command, installedGuild(scene));
  checkAvailable(named.command, scene, parts.commandOverrides);
  return { scene, named };
}

/** A message, and the person at it: where it was asked for, and only whoever sees it. */
function approach(
  { world, messages }: UserActionParts,
  target: APIMessage | Snowflake,
  actor: Actor,
): { scene: Scene; message: APIMessage } {
  const id = typeof target === 'string' ? target : target.id;
  const stored = messages.find(id);
  if (stored === undefined) throw new ActRefused('unknown-message', id);
  const seer = stored.seenBy ?? actor.user;
  const scene = setScene(world, { where: stored.place, ...actor, ...(seer === undefined ? {} : { user: seer }) });
  if (stored.seenBy !== undefined && actor.user !== undefined && findUser(world, actor.user)?.id !== stored.seenBy) {
    throw new ActRefused('unknown-message', `${id} is for another person's eyes`);
  }
  return { scene, message: stored.message };
}

interface Beginning {
  readonly type: InteractionType;
  /** What its payload says of itself: `data`, and the `message` of a component. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly targetId?: Snowflake;
  readonly menuTargetId?: Snowflake;
  readonly focused?: OptionForm;
}

function start(
  parts: UserActionParts,
  scene: Scene,
  { type, more, targetId, menuTargetId, focused }: Beginning,
  patienceMs: number | undefined,
): Promise<Outcome> {
  const interaction = parts.interactions.open({
    type,
    place: scene.place,
    userId: scene.user.id,
    guildId: scene.guild?.id,
    channelId: scene.channel.id,
    owners: scene.owners,
    targetId,
    menuTargetId,
    focused,
  });
  const outcome = awaitOutcome(interaction, patienceMs, parts);
  const payload = interactionPayload(interaction, scene, parts.world, more);
  const heard = parts.gateway.dispatch('INTERACTION_CREATE', payload, scene.guild?.id, () => {
    interaction.deliveredAtMs ??= parts.clock();
    interaction.deliveries += 1;
  });
  return heard ? outcome : Promise.reject(new ActRefused('not-connected', 'no bot is on the gateway'));
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
