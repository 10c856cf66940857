import { InteractionResponseType, type APIInteraction } from 'discord-api-types/v10';
import { UserError } from '../errors.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import { canvasFor } from '../render/canvas.ts';
import { errorBody } from '../render/error-body.ts';
import { permittedBody } from '../render/plain-body.ts';
import { withPostMark } from '../render/buttons/post-mark.ts';
import type { Respond } from '../discord/rest/respond.ts';
import type { Clock } from '../clock.ts';
import type { Command, Deps } from './command.ts';
import { createReference } from './create-reference.ts';
import { openExchange } from './exchange.ts';
import { classifyFailure, describeFailure } from '../discord/rest/failure.ts';
import { validChoices, type Choice } from '../render/choices/choices.ts';
import type { Reply } from './reply.ts';
import type { ButtonRequest, CommandRequest, CompletionRequest } from './request.ts';
import { isForeign, toRequest } from './to-request.ts';

/** Well inside the 3 s that Discord gives for a first response, of which the way here has taken some. */
const deferAfterMs = 1600;
/** Whether an answer is private must be known before that. */
const privacyWithinMs = 1000;
/** Autocomplete cannot be deferred: who types gets an empty list rather than an error. */
const completeWithinMs = 2000;

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly deps: Deps;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers one interaction, whatever happens. Never rejects. */
export type Dispatch = (interaction: APIInteraction, respond: Respond) => Promise<void>;

/** The one place that acknowledges, defers, sends, and turns a failure into words. */
export function createDispatch({ commands, deps, clock, log }: DispatchOptions): Dispatch {
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  async function converse(request: CommandRequest | ButtonRequest, respond: Respond, foreign: boolean): Promise<void> {
    const startedMs = clock.now();
    const facts = describeRequest(request);
    log.debug(facts, 'received');
    const exchange = openExchange({
      respond,
      button: request.kind === 'button',
      ephemeral: request.kind === 'button' ? Promise.resolve(request.ephemeral) : isPrivate(request, facts),
      onLost: (error) => reportUnsent(error, facts),
    });
    const cancelDeferral = clock.after(deferAfterMs, () => exchange.defer());
    const { reply, refusal } = await settle(request, foreign, facts);
    cancelDeferral();
    try {
      const privately = refusal ?? (reply.kind === 'message' ? reply.privately : undefined);
      await exchange.send({ ...reply, ...permittedBody(reply, canvasFor(request)) }, { privately });
      log.debug({ ...facts, ms: Math.round(clock.now() - startedMs), deferred: exchange.deferred }, 'answered');
    } catch (error) {
      if (classifyFailure(error) !== 'refused') reportUnsent(error, facts);
      else await exchange.send(fail(error, request.locale, facts), { privately: true }).catch(reportUnsent);
    }
  }

  /** The reply, or the failure in words: `refusal` is then for the asker's eyes only, where nothing was deferred. */
  async function settle(request: CommandRequest | ButtonRequest, foreign: boolean, facts: object) {
    try {
      if (foreign) throw new UserError('not-yours', {});
      const reply = await run(request);
      return { reply, refusal: undefined };
    } catch (error) {
      if (!(error instanceof UserError)) return { reply: fail(error, request.locale, facts), refusal: true };
      return { reply: { kind: 'message', ...errorBody(error, request.locale) } as const, refusal: true };
    }
  }

  async function run(request: CommandRequest | ButtonRequest): Promise<Reply> {
    const command = byName.get(request.command);
    if (request.kind === 'button') {
      const press = command?.buttons?.[request.action];
      if (press === undefined) throw new UserError('stale-button', {});
      return keepPostMark(await press(request, deps), request);
    }
    if (command === undefined) throw new Error(`no command is called ${request.command}`);
    return command.run(request, deps);
  }

  /** A failure of ours: the reader gets a short id that finds it in the log. */
  function fail(error: unknown, locale: Locale, facts: object): Reply {
    const reference = createReference(deps.random);
    log.error({ ...facts, reference, ...describeFailure(error), err: error }, 'a request failed');
    return { kind: 'message', ...errorBody(new UserError('unexpected', { reference }), locale) };
  }

  /** What cannot be told, or not in time, is for the asker's eyes only: that can be said again in public, not unsaid. */
  async function isPrivate(request: CommandRequest, facts: object): Promise<boolean> {
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const cancel = clock.after(privacyWithinMs, () => resolve(true));
    try {
      return await Promise.race([byName.get(request.command)?.ephemeral(request, deps) ?? true, late]);
    } catch (error) {
      log.error({ ...facts, err: error }, 'whether an answer is private could not be told');
      return true;
    } finally {
      cancel();
    }
  }

  /** What could not be delivered: an interaction that is over is ordinary life, anything else is trouble. */
  function reportUnsent(error: unknown, facts: object = {}): void {
    const gone = classifyFailure(error) === 'gone';
    if (gone) log.info({ ...facts, ...describeFailure(error) }, 'too late: the interaction is over');
    else log.warn({ ...facts, ...describeFailure(error) }, 'an answer could not be delivered');
  }

  async function offer(request: CompletionRequest, respond: Respond): Promise<void> {
    const facts = { kind: request.kind, command: request.command, option: request.focused.name };
    const startedMs = clock.now();
    const choices = [...validChoices(await complete(request, facts))];
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    try {
      await respond({ kind: 'callback', body: { type, data: { choices } }, files: [] });
      log.debug({ ...facts, ms: Math.round(clock.now() - startedMs), choices: choices.length }, 'offered');
    } catch (error) {
      reportUnsent(error, facts);
    }
  }

  async function complete(request: CompletionRequest, facts: object): Promise<readonly Choice[]> {
    const { promise: late, resolve } = Promise.withResolvers<readonly Choice[]>();
    const cancel = clock.after(completeWithinMs, () => resolve([]));
    try {
      const completed = byName.get(request.command)?.complete?.(request, deps);
      return await Promise.race([completed?.then(({ choices }) => choices) ?? [], late]);
    } catch (error) {
      log.error({ ...facts, err: error }, 'autocomplete failed');
      return [];
    } finally {
      cancel();
    }
  }

  return async (interaction, respond) => {
    try {
      const request = toRequest(interaction, deps.cards !== undefined);
      if (request === undefined) log.warn({ type: interaction.type }, 'an interaction of a kind never offered');
      else if (request.kind === 'completion') await offer(request, respond);
      else await converse(request, respond, isForeign(interaction));
    } catch (error) {
      log.error({ err: error }, 'an interaction could not be read');
    }
  };
}

/** A post stays recognisable as one, and keeps its picture, whatever its other buttons make of it. */
function keepPostMark(reply: Reply, { post, locale }: ButtonRequest): Reply {
  if (post === undefined || reply.kind === 'message') return reply;
  return { ...reply, ...withPostMark(reply, post, locale), keepsFiles: true };
}

function describeRequest(request: CommandRequest | ButtonRequest) {
  const { kind, command, locale } = request;
  return { kind, command, ...(kind === 'button' && { action: request.action }), locale };
}
