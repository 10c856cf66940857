import type { APIInteraction } from 'discord-api-types/v10';
import type { Answering } from './open-answering.ts';
import { systemClock, within, type Clock } from '../clock.ts';
import { unauthorizedError, type FatalError } from '../discord/gateway/fatal-error.ts';
import { connectGateway, type Gateway } from '../discord/gateway/gateway.ts';
import { createRest } from '../discord/rest/guarded-rest.ts';
import { inviteLink } from '../discord/invite-link.ts';
import { createResponder } from '../discord/rest/responder.ts';
import { createServerClock } from '../discord/rest/server-clock.ts';
import type { Env } from './env.ts';
import type { Library } from '../interview/interview.ts';
import type { Log } from '../log.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Scheduler } from '../delivery/scheduler.ts';
import { version } from './version.ts';

export interface BotOptions {
  readonly env: Omit<Env, 'logLevel'>;
  readonly log: Log;
  /** Instead of CONTENT_DIR alone. */
  readonly loadContent?: () => Promise<Library>;
  /** Told once, where the bot cannot go on after it was ready. */
  readonly onFatal: (error: FatalError) => void;
  /** The system's by default. */
  readonly clock?: Clock;
  /** Whether pictures can be drawn; what this machine has installed says so by default. */
  readonly draws?: boolean;
}

export interface Bot {
  /**
   * Resolves once commands are answered and their registration was tried; rejects with a FatalError where that cannot
   * come to be.
   */
  readonly ready: Promise<void>;
  /** How many cards are being drawn: in real time, whatever the clock says. */
  drawing(): number;
  /** Takes no more work, finishes what it holds, lets go of everything. Resolves inside 5 s. */
  stop(): Promise<void>;
}

/** How long the connection may keep the content waiting: it has the processor for itself until it stands. */
const connectFirstMs = 300;
const closeWithinMs = 500;
const finishWithinMs = 3500;

/** The whole bot in this process. Several may run side by side. */
export function startBot(options: BotOptions): Bot {
  const { env, log, loadContent, onFatal, clock = systemClock, draws } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const fatal = Promise.withResolvers<never>();
  let ready = false;
  const fail = (error: FatalError) => {
    fatal.reject(error);
    if (ready && !signal.aborted) onFatal(error);
    ready = false;
  };

  const serverClock = createServerClock(clock);
  const guard = {
    apiUrl: env.apiUrl,
    onUnauthorized: () => fail(unauthorizedError()),
    onDate: (date: string | null) => serverClock.heard(date),
  };
  const rest = createRest(guard, env.token);
  const respondTo = createResponder(rest, clock);
  const answering = Promise.withResolvers<Answering>();
  answering.promise.catch(() => undefined);
  const work = new Set<Promise<void>>();
  const scheduler = Promise.withResolvers<Scheduler>();
  scheduler.promise.catch(() => undefined);
  const opened: { gateway?: Gateway; answering?: Answering; scheduler?: Scheduler } = {};

  /** What arrives while the content is still being loaded waits for it. */
  async function answer(interaction: APIInteraction): Promise<void> {
    const respond = respondTo(interaction);
    const { dispatch } = await answering.promise;
    await dispatch(interaction, respond);
  }

  function onInteraction(interaction: APIInteraction): void {
    if (signal.aborted) return;
    const done = answer(interaction)
      .catch((error: unknown) => log.error({ err: error }, 'an interaction was not answered'))
      .finally(() => work.delete(done));
    work.add(done);
  }

  async function connect(): Promise<Gateway> {
    const { token } = env;
    const gateway = await connectGateway({
      token,
      guard,
      clock,
      random: Math.random,
      log,
      signal,
      onInteraction,
      onFatal: fail,
    });
    opened.gateway = gateway;
    log.info({}, `connected as ${gateway.userName}; invite: ${inviteLink(gateway.applicationId)}`);
    return gateway;
  }

  async function loadAnswering(): Promise<Answering> {
    const { openAnswering } = await import('./open-answering.ts');
    const delivery: Delivery = { postNow: async (feed) => (await scheduler.promise).delivery.postNow(feed) };
    opened.answering = await openAnswering({ env, log, clock, loadContent, delivery, draws });
    return opened.answering;
  }

  async function startPosting({ userId }: Gateway, { store, library, cards }: Answering): Promise<void> {
    const { openPoster, openScheduler } = await import('./open-posting.ts');
    const poster = openPoster({ guard, serverClock, token: env.token, botUserId: userId, clock, log });
    const onFatal = () => fail(unauthorizedError());
    opened.scheduler = openScheduler({ store, library, poster, cards, clock, log, onFatal });
    scheduler.resolve(opened.scheduler);
    if (!signal.aborted) opened.scheduler.start();
  }

  async function open(): Promise<void> {
    log.info({}, `Pullquote ${version} on Node ${process.versions.node}`);
    const connecting = connect();
    await within(clock, connectFirstMs, connecting, () => undefined);
    loadAnswering().then(answering.resolve, answering.reject);
    const [gateway, answers] = await Promise.all([connecting, answering.promise]);
    await startPosting(gateway, answers);
    const { applicationId } = gateway;
    const { commands } = answers;
    const { keepRegistering } = await import('../discord/registering/keep-registering.ts');
    const registration = { rest, applicationId, apiUrl: env.apiUrl, dataDir: env.dataDir, commands };
    await keepRegistering(registration, { clock, random: Math.random, log, signal });
  }

  const opening = Promise.race([open(), fatal.promise]).then(
    () => void (ready = true),
    (error: unknown) => {
      stopping.abort();
      throw error;
    },
  );
  opening.catch(() => undefined);

  return {
    ready: opening,
    drawing: () => opened.answering?.drawing() ?? 0,
    async stop() {
      stopping.abort(new Error('stopped'));
      if (opened.gateway)
        await within(clock, closeWithinMs, Promise.allSettled([opened.gateway.close()]), () => undefined);
      const held = work.size;
      const finishing = Promise.allSettled([...work, opened.scheduler?.stop()]).then(() => true);
      const finished = await within(clock, finishWithinMs, finishing, () => false);
      await opened.answering?.close();
      if (held > 0) log.info({ held, unfinished: work.size }, finished ? 'finished what was held' : 'gave up');
    },
  };
}
