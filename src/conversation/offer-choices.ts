import { InteractionResponseType } from 'discord-api-types/v10';
import { within, type Clock } from '../clock.ts';
import type { Respond } from '../discord/rest/respond.ts';
import type { Log } from '../log.ts';
import { validChoices } from '../render/choices/valid-choices.ts';
import { UserError } from '../user-error.ts';
import { type AutocompleteChoice } from '../render/choices/autocomplete-choice.ts';
import type { Command } from './command.ts';
import { depsWithin, type OpeningDeps } from './opening-deps.ts';
import type { ChoicesReply } from './reply.ts';
import { reportUnsent } from './report-unsent.ts';
import type { CompletionRequest } from './request.ts';
import { withoutSaid } from './without-said.ts';
import type { QueuePlace, WorkQueue } from './work-queue.ts';
import { withPresent } from './with-present.ts';

export interface OfferOptions {
  readonly command: Command | undefined;
  readonly respond: Respond;
  readonly opening: OpeningDeps;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly log: Log;
}

/** Autocomplete cannot be deferred: who types gets an empty list rather than an error. */
const withinMs = 1500;
const none: ChoicesReply = { kind: 'choices', choices: [] };

/** What is offered to somebody who types an option; nothing where that fails or takes too long. */
export async function offerChoices(request: CompletionRequest, options: OfferOptions): Promise<void> {
  const { respond, clock, log } = options;
  const facts = { kind: request.kind, command: request.command, option: request.focused.name };
  const startedMs = clock.steady();
  const choices = [...validChoices(await complete(request, facts, options))];
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  try {
    await respond({ kind: 'callback', body: { type, data: { choices } }, files: [] });
    log.debug({ ...facts, ms: Math.round(clock.steady() - startedMs), choices: choices.length }, 'offered');
  } catch (error) {
    reportUnsent(error, facts, log);
  }
}

async function complete(
  request: CompletionRequest,
  facts: object,
  options: OfferOptions,
): Promise<readonly AutocompleteChoice[]> {
  const place = options.queue.enter();
  try {
    if (place.waitMs > withinMs) return [];
    return (await within(options.clock, withinMs, work(request, options, place), () => none)).choices;
  } catch (error) {
    if (error instanceof UserError) return [];
    options.log.error({ ...facts, err: withoutSaid(error, request) }, 'autocomplete failed');
    return [];
  } finally {
    place.leave();
  }
}

async function work(
  request: CompletionRequest,
  { command, opening, clock }: OfferOptions,
  place: QueuePlace,
): Promise<ChoicesReply> {
  const deps = await depsWithin(clock, withinMs, opening);
  await place.turn();
  return (await command?.complete?.(request, withPresent(request, deps))) ?? none;
}
