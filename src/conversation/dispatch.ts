import type { APIInteraction } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Respond } from '../discord/rest/respond.ts';
import type { Log } from '../log.ts';
import { answerRequest } from './answer-request.ts';
import type { Command, Deps } from './command.ts';
import { offerChoices } from './offer-choices.ts';
import { isForeign, toRequest } from './to-request.ts';

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly deps: Deps;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers one interaction, whatever happens. Never rejects. */
export type Dispatch = (interaction: APIInteraction, respond: Respond) => Promise<void>;

/** From Discord's interaction to a request, and from there to its answer or, while somebody types, its choices. */
export function createDispatch({ commands, deps, clock, log }: DispatchOptions): Dispatch {
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  return async (interaction, respond) => {
    try {
      const request = toRequest(interaction, deps.cards !== undefined);
      if (request === undefined) {
        log.warn({ type: interaction.type }, 'an interaction of a kind never offered');
        return;
      }
      const command = byName.get(request.command);
      if (request.kind === 'completion') await offerChoices(request, { command, respond, deps, clock, log });
      else await answerRequest(request, { command, foreign: isForeign(interaction), respond, deps, clock, log });
    } catch (error) {
      log.error({ err: error }, 'an interaction could not be read');
    }
  };
}
