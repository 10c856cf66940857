import type { Snowflake } from 'discord-api-types/v10';
import type { CommandOverrides } from '../commands/command-overrides.ts';
import type { CommandRegistry } from '../commands/command-registry.ts';
import type { LocalGateway } from '../gateway/local-gateway.ts';
import type { OptionForm } from '../referee/command-form.ts';
import type { InteractionType } from '../referee/judge-callback.ts';
import type { World } from '../world/world.ts';
import { ActRefused } from './act-refused.ts';
import { awaitOutcome, type OutcomeParts } from './await-outcome.ts';
import type { Interaction } from './interaction.ts';
import { interactionPayload } from './interaction-payload.ts';
import type { InteractionStore } from './interaction-store.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';

export interface UserActionParts extends OutcomeParts {
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly commandOverrides: CommandOverrides;
  readonly interactions: InteractionStore;
  readonly gateway: Pick<LocalGateway, 'dispatch'>;
}

export interface Beginning {
  readonly type: InteractionType;
  /** What its payload says of itself: `data`, and the `message` of a component. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly targetId?: Snowflake | undefined;
  readonly menuTargetId?: Snowflake | undefined;
  readonly focused?: OptionForm;
  /** Of a modal's submit: what opened the modal. */
  readonly opener?: Interaction;
}

/** Sends it to the bot. Resolves with what becomes of it. */
export function beginInteraction(
  parts: UserActionParts,
  scene: Scene,
  { type, more, targetId, menuTargetId, focused, opener }: Beginning,
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
    opener,
  });
  const outcome = awaitOutcome(interaction, patienceMs, parts);
  const payload = interactionPayload(interaction, scene, parts.world, more);
  const heard = parts.gateway.dispatch('INTERACTION_CREATE', payload, scene.guild?.id, () => {
    interaction.deliveredAtMs ??= parts.clock();
    interaction.deliveries += 1;
  });
  return heard ? outcome : Promise.reject(new ActRefused('not-connected', 'no bot is on the gateway'));
}
