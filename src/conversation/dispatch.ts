import { InteractionResponseType, InteractionType, type APIInteraction } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Answer, Respond } from '../discord/rest/respond.ts';
import type { Log } from '../log.ts';
import { answerRequest } from './answer-request.ts';
import { chooseLocale } from '../locale.ts';
import { errorBody } from '../render/error-body.ts';
import { UserError } from '../user-error.ts';
import { createReference } from './create-reference.ts';
import type { Command } from './command.ts';
import { offerChoices } from './offer-choices.ts';
import type { OpeningDeps } from './opening-deps.ts';
import { isForeign, toRequest } from './to-request.ts';
import { reportUnsent } from './report-unsent.ts';
import { toAnswer } from './to-answer.ts';
import { withoutSaid } from './without-said.ts';
import { createWorkQueue } from './work-queue.ts';

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly opening: OpeningDeps;
  /** Whether this machine can draw pictures. */
  readonly draws: boolean;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** Answers one interaction, whatever happens. Never rejects. */
export type Dispatch = (interaction: APIInteraction, respond: Respond) => Promise<void>;

/** From Discord's interaction to a request, and from there to its answer or, while somebody types, its choices. */
export function createDispatch({ commands, draws, ...shared }: DispatchOptions): Dispatch {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const queue = createWorkQueue(shared.clock);
  const { log } = shared;

  return async (interaction, respond) => {
    try {
      const request = toRequest(interaction, draws);
      if (request === undefined) {
        log.warn({ type: interaction.type }, 'an interaction of a kind never offered');
        return;
      }
      const options = { ...shared, queue, command: byName.get(request.command), respond };
      if (request.kind === 'completion') await offerChoices(request, options);
      else await answerRequest(request, { ...options, foreign: isForeign(interaction) });
    } catch (error) {
      const reference = createReference(shared.random);
      log.error({ err: withoutSaid(error, interaction), reference }, 'an interaction could not be read');
      const answer = unreadAnswer(interaction, reference);
      if (answer !== undefined) await respond(answer).catch((lost: unknown) => reportUnsent(lost, {}, log));
    }
  };
}

/** Who asked is not left waiting, as far as it can be told what they wait for. */
function unreadAnswer(interaction: APIInteraction, reference: string): Answer | undefined {
  const { type } = interaction;
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    const answer = InteractionResponseType.ApplicationCommandAutocompleteResult;
    return { kind: 'callback', body: { type: answer, data: { choices: [] } }, files: [] };
  }
  if (type !== InteractionType.ApplicationCommand && type !== InteractionType.MessageComponent) return undefined;
  const told = errorBody(
    new UserError('unexpected', { reference }),
    chooseLocale('locale' in interaction ? interaction.locale : undefined),
  );
  return toAnswer({ kind: 'message', ...told }, { inPlace: false, ephemeral: true });
}
