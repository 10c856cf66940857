import { type Clock, within } from '../clock.ts';
import { classifyFailure } from '../discord/rest/classify-failure.ts';
import type { Respond } from '../discord/rest/respond.ts';
import { UserError } from '../user-error.ts';
import type { Log } from '../log.ts';
import { layoutFor } from '../render/layout.ts';
import { permittedBody } from '../render/permitted-body.ts';
import type { Command } from './command.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { depsWithin, type OpeningDeps } from './opening-deps.ts';
import { type Choices, readChoices } from './read-choices.ts';
import type { ModalReply, Reply } from './reply.ts';
import { reportUnsent } from './report-unsent.ts';
import type { ActRequest } from './request.ts';
import { runCommand } from './run-command.ts';
import { withDisplay } from './with-display.ts';
import { withPresent } from './with-present.ts';
import { wordFailure } from './word-failure.ts';
import type { WorkQueue } from './work-queue.ts';

export interface AnswerOptions {
  /** The one the request names, where there is one. */
  readonly command: Command | undefined;
  /** Whether somebody else's private answer bears the button. */
  readonly foreign: boolean;
  readonly respond: Respond;
  readonly opening: OpeningDeps;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** Of the 3 s that Discord gives for a first response, most is left for a moment in which it takes none. */
const deferAfterMs = 1000;
/** Who would wait longer than this is acknowledged at once: later, a thousand would have to be in the same moment. */
const deferAtOnceMs = 500;
/** Who would wait longer than this is told to come again. */
const longestWaitMs = 45_000;
/** Nobody looks at "thinking" for longer: what is still being read then is asked for again. */
const openWithinMs = 10_000;
/** Of the 3 s that Discord gives, what is left for a modal to be made; half of it for what is still being opened. */
const modalWithinMs = 2000;

/** The one place that acknowledges, defers and sends. Whatever fails is an answer, too, or a line of the log. */
export async function answerRequest(request: ActRequest, options: AnswerOptions): Promise<void> {
  const { respond, clock, random, log } = options;
  const startedMs = clock.steady();
  const facts = describeRequest(request);
  const drives = request.kind !== 'command' && request.drives;
  const opensModal = request.kind !== 'modal' && options.command?.opensModal?.(request) === true;
  log.debug(facts, 'received');
  const choices = request.kind === 'command' ? readChoices(request, { ...options, facts }) : undefined;
  const displaying = withDisplay(request, options);
  const exchange = openExchange({
    respond,
    clock,
    inPlace: drives,
    ephemeral: choices?.then(({ isPrivate }) => isPrivate) ?? Promise.resolve(!drives || request.ephemeral),
    onLost: (error) => reportUnsent(error, facts, log),
  });
  const word = (error: unknown): Reply => wordFailure(error, { request, random, facts, log });
  const { reply, refusal } = opensModal
    ? await settle(() => workAtOnce(request, options), word)
    : await settle(() => workInTurn({ displaying, choices }, options, exchange), word);
  try {
    const privately = refusal ?? (reply.kind === 'message' ? reply.privately : undefined);
    const permitted = reply.kind === 'modal' ? reply : { ...reply, ...permittedBody(reply, layoutFor(request)) };
    await exchange.send(permitted, { privately });
    log.debug({ ...facts, ms: Math.round(clock.steady() - startedMs), deferred: exchange.deferred }, 'answered');
  } catch (error) {
    if (classifyFailure(error) !== 'refused') reportUnsent(error, facts, log);
    else await exchange.send(word(error), { privately: true }).catch((lost) => reportUnsent(lost, {}, log));
  }
}

/** In its turn, with a deferral where that takes long. */
async function workInTurn(
  { displaying, choices }: { displaying: Promise<ActRequest>; choices: Promise<Choices> | undefined },
  options: AnswerOptions,
  exchange: Exchange,
): Promise<Reply | ModalReply> {
  const { queue, clock, opening } = options;
  const place = queue.enter();
  const cancelDeferral = clock.after(deferAfterMs, () => exchange.defer());
  if (place.waitMs > deferAtOnceMs && place.waitMs <= longestWaitMs) exchange.defer();
  try {
    refuseForeign(options);
    if (place.waitMs > longestWaitMs) throw new UserError('too-busy', {});
    const deps = await depsWithin(clock, openWithinMs, opening);
    await place.turn();
    const request = { ...(await displaying), ...(await choices) };
    return await runCommand(request, options.command, withPresent(request, deps), clock);
  } finally {
    place.leave();
    cancelDeferral();
  }
}

/** Before everybody else, and within what Discord gives for a first answer: nothing can be deferred. */
async function workAtOnce(request: ActRequest, options: AnswerOptions): Promise<Reply | ModalReply> {
  const { clock, opening, command } = options;
  refuseForeign(options);
  const deps = await depsWithin(clock, modalWithinMs / 2, opening);
  return within(clock, modalWithinMs / 2, runCommand(request, command, withPresent(request, deps), clock), () => {
    throw new UserError('too-busy', {});
  });
}

function refuseForeign({ foreign }: AnswerOptions): void {
  if (foreign) throw new UserError('not-yours', {});
}

/** The reply, or the failure in words: `refusal` is then for the asker's eyes only, where nothing was deferred. */
async function settle(run: () => Promise<Reply | ModalReply>, word: (error: unknown) => Reply) {
  try {
    return { reply: await run(), refusal: undefined };
  } catch (error) {
    return { reply: word(error), refusal: true };
  }
}

function describeRequest(request: ActRequest) {
  const { kind, command, locale } = request;
  return { kind, command, ...(kind !== 'command' && { action: request.action }), locale };
}
