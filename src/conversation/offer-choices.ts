import { InteractionResponseType } from 'discord-api-types/v10';
import { within, type Clock } from '../clock.ts';
import type { Respond } from '../discord/rest/respond.ts';
import type { Log } from '../log.ts';
import { validChoices } from '../render/choices/valid-choices.ts';
import { type AutocompleteChoice } from '../render/choices/autocomplete-choice.ts';
import type { Command, Deps } from './command.ts';
import { reportUnsent } from './report-unsent.ts';
import type { CompletionRequest } from './request.ts';

export interface OfferOptions {
  readonly command: Command | undefined;
  readonly respond: Respond;
  readonly deps: Deps;
  readonly clock: Clock;
  readonly log: Log;
}

/** Autocomplete cannot be deferred: who types gets an empty list rather than an error. */
const withinMs = 2000;
const none = { choices: [] };

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
  { command, deps, clock, log }: OfferOptions,
): Promise<readonly AutocompleteChoice[]> {
  try {
    const completed = command?.complete?.(request, deps);
    if (completed === undefined) return [];
    return (await within(clock, withinMs, completed, () => none)).choices;
  } catch (error) {
    log.error({ ...facts, err: error }, 'autocomplete failed');
    return [];
  }
}
