import { randomBytes } from 'node:crypto';
import type { Snowflake } from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';

export type InteractionStart = Omit<
  Interaction,
  | 'id'
  | 'token'
  | 'startedAtMs'
  | 'deliveredAtMs'
  | 'deliveries'
  | 'callbacks'
  | 'modal'
  | 'ephemeral'
  | 'originalId'
  | 'loading'
  | 'followupIds'
  | 'changed'
>;

export interface InteractionStore {
  open(start: InteractionStart): Interaction;
  find(id: string, token: string): Interaction | undefined;
  findByToken(token: string): Interaction | undefined;
  /** One that a modal answered. */
  withModal(id: string): Interaction | undefined;
}

export function createInteractionStore(clock: () => number, snowflake: () => Snowflake): InteractionStore {
  const byToken = new Map<string, Interaction>();
  return {
    open(start) {
      const interaction: Interaction = {
        ...start,
        id: snowflake(),
        token: randomBytes(96).toString('base64url'),
        startedAtMs: clock(),
        deliveredAtMs: undefined,
        deliveries: 0,
        callbacks: [],
        modal: undefined,
        ephemeral: false,
        originalId: undefined,
        loading: false,
        followupIds: [],
        changed: () => undefined,
      };
      byToken.set(interaction.token, interaction);
      return interaction;
    },
    find(id, token) {
      const interaction = byToken.get(token);
      return interaction?.id === id ? interaction : undefined;
    },
    findByToken: (token) => byToken.get(token),
    withModal: (id) => byToken.values().find((interaction) => interaction.id === id && interaction.modal !== undefined),
  };
}
