import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Gateway } from '../gateway/gateway.ts';
import { findComponent } from '../messages/components-json.ts';
import type { Realm } from '../realm.ts';
import { interactionTypes, type InteractionType } from '../referee/callback-rules.ts';
import type { OptionForm } from '../referee/command-form.ts';
import { findChannel } from '../world/find.ts';
import { ActRefused, type Actor, type CompleteAction, type MenuAction, type RunAction } from './act.ts';
import { awaitOutcome } from './await-outcome.ts';
import { checkAvailable } from './check-available.ts';
import { checkChannelTypes, fillOptions, type FilledOption } from './fill-options.ts';
import { findCommand, findMenuCommand, type NamedCommand } from './find-command.ts';
import type { Outcome } from './outcome.ts';
import { interactionPayload } from './payload.ts';
import { resolvedData } from './resolved.ts';
import { setScene, type Scene } from './scene.ts';

/** People acting, as Discord's client would let them. */
export interface Stage {
  run(action: RunAction): Promise<Outcome>;
  complete(action: CompleteAction): Promise<Outcome>;
  runOnMessage(action: MenuAction): Promise<Outcome>;
  press(message: APIMessage | Snowflake, customId: string, actor: Actor): Promise<Outcome>;
}

const linkStyle = 5;

export function createStage(realm: Realm, gateway: Gateway): Stage {
  function start(
    scene: Scene,
    type: InteractionType,
    patienceMs: number | undefined,
    more: Readonly<Record<string, unknown>>,
    about: { readonly targetId?: Snowflake; readonly menuTargetId?: Snowflake; readonly focused?: OptionForm } = {},
  ): Promise<Outcome> {
    const interaction = realm.interactions.open({
      type,
      place: scene.place,
      userId: scene.user.id,
      guildId: scene.guild?.id,
      channelId: scene.channel.id,
      owners: scene.owners,
      targetId: about.targetId,
      menuTargetId: about.menuTargetId,
      focused: about.focused,
    });
    const outcome = awaitOutcome(realm, interaction, patienceMs);
    const payload = interactionPayload(interaction, scene, realm.cast, more);
    const heard = gateway.dispatch('INTERACTION_CREATE', payload, scene.guild?.id);
    return heard ? outcome : Promise.reject(new ActRefused('not-connected', 'no bot is on the gateway'));
  }

  /** A message, and the person at it: where it was asked for, and only whoever sees it. */
  function approach(target: APIMessage | Snowflake, actor: Actor): { scene: Scene; message: APIMessage } {
    const id = typeof target === 'string' ? target : target.id;
    const stored = realm.messages.find(id);
    if (stored === undefined) throw new ActRefused('unknown-message', id);
    const seer = stored.seenBy ?? actor.user;
    const scene = setScene(realm, { where: stored.place, ...actor, ...(seer === undefined ? {} : { user: seer }) });
    if (stored.seenBy !== undefined && actor.user !== undefined && setScene(realm, actor).user.id !== stored.seenBy) {
      throw new ActRefused('unknown-message', `${id} is for another person's eyes`);
    }
    return { scene, message: stored.message };
  }

  return {
    async run(action) {
      const scene = setScene(realm, action);
      const named = findCommand(realm.commands, action.command, installedGuild(scene));
      checkAvailable(realm, named.command, scene);
      const options = fillOptions(named.options, action.options ?? {});
      checkChannelTypes(named.options, options, (id) => findChannel(realm.cast, id)?.type);
      const resolved = resolvedData(realm, scene, options);
      const data = { ...commandData(named, options), ...(resolved === undefined ? {} : { resolved }) };
      return start(scene, interactionTypes.command, action.patienceMs, { data });
    },
    async complete(action) {
      const scene = setScene(realm, action);
      const named = findCommand(realm.commands, action.command, installedGuild(scene));
      checkAvailable(realm, named.command, scene);
      const focused = named.options.find(({ name }) => name === action.focused);
      if (focused === undefined) throw new ActRefused('unknown-option', action.focused);
      if (focused.autocomplete !== true) throw new ActRefused('not-autocompleted', action.focused);
      const options = fillOptions(named.options, action.options ?? {}, action.focused);
      const data = commandData(named, options);
      return start(scene, interactionTypes.autocomplete, action.patienceMs, { data }, { focused });
    },
    async runOnMessage(action) {
      const { scene, message } = approach(action.message, action);
      const command = findMenuCommand(realm.commands, action.command, installedGuild(scene));
      checkAvailable(realm, command, scene);
      const { id } = message;
      const data = {
        ...commandData({ command, path: [] }, []),
        target_id: id,
        resolved: { messages: { [id]: message } },
      };
      return start(scene, interactionTypes.command, action.patienceMs, { data }, { menuTargetId: id });
    },
    async press(target, customId, actor) {
      const { scene, message } = approach(target, actor);
      const component = findComponent(message.components ?? [], customId);
      if (component === undefined || component['style'] === linkStyle) throw new ActRefused('unknown-button', customId);
      if (component['disabled'] === true) throw new ActRefused('disabled-button', customId);
      const data = { custom_id: customId, component_type: component['type'], id: component['id'] };
      return start(scene, interactionTypes.component, actor.patienceMs, { data, message }, { targetId: message.id });
    },
  };
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
