import { Routes } from 'discord-api-types/v10';
import type { Answering, Opened } from './open-answering.ts';
import { systemClock, within, type Clock } from '../clock.ts';
import { createChannelNames } from '../discord/create-channel-names.ts';
import { createFindPlace } from '../discord/create-find-place.ts';
import { createFindRole } from '../discord/create-find-role.ts';
import { unauthorizedError, type FatalError } from '../discord/gateway/fatal-error.ts';
import { connectGateway, type Gateway, type GatewayIdentity } from '../discord/gateway/gateway.ts';
import { createCommandIds } from '../discord/registering/command-ids.ts';
import { createAnswerRest } from '../discord/rest/create-answer-rest.ts';
import { createRest } from '../discord/rest/guarded-rest-options.ts';
import { createRequestGates } from '../discord/rest/request-gates.ts';
import { inviteLink } from '../discord/invite-link.ts';
import { snowflakeTime } from '../discord/posting/snowflake-time.ts';
import { createResponder } from '../discord/rest/create-responder.ts';
import type { Env } from './env.ts';
import { importAnswering } from './import-answering.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { loadContent } from './load-content.ts';
import type { Library } from '../interview/interview.ts';
import type { LoadingOptions } from '../library/read-folders.ts';
import type { Log } from '../log.ts';
import { createClockWatch } from '../delivery/clock-watch.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Scheduler } from '../delivery/scheduler.ts';
import { tellLostInterviews } from './tell-lost-interviews.ts';
import { tellLostStore } from './tell-lost-store.ts';
import { tellUnreadable } from './tell-unreadable.ts';
import { version } from './version.ts';

export interface BotOptions {
  readonly env: Omit<Env, 'logLevel'>;
  readonly log: Log;
  /** Instead of CONTENT_DIR alone. */
  readonly loadContent?: (options: LoadingOptions) => Promise<Library>;
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
   * come to be, with another error where the bot is stopped before.
   */
  readonly ready: Promise<void>;
  /** How many cards are being drawn: in real time, whatever the clock says. */
  drawing(): number;
  /** When the next post is due, as far as is known. */
  nextDueMs(): Promise<number | undefined>;
  /** Takes no more work, finishes what it holds, lets go of everything. Resolves inside 5 s. */
  stop(): Promise<void>;
}

/** How long the connection may keep the imports waiting: until it stands it has this thread for itself. */
const connectFirstMs = 300;
const closeWithinMs = 500;
const finishWithinMs = 3500;

/** The whole bot in this process. Several may run side by side. */
export function startBot(options: BotOptions): Bot {
  const { env, log, clock = systemClock, draws } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const end = createEnd(stopping, options.onFatal);
  const onUnauthorized = () => end.fail(unauthorizedError());
  const clockWatch = createClockWatch(clock, log);
  const gates = createRequestGates({ clock, random: Math.random, log });
  const guard = { apiUrl: env.apiUrl, onUnauthorized, onDate: clockWatch.heard, gates, clock };
  const rest = createRest(guard, env.token);
  const commandIds = createCommandIds();
  const findCommandId = commandIds.find;
  const respondTo = createResponder({ rest: createAnswerRest(guard), clock, random: Math.random, findCommandId });
  const answering = Promise.withResolvers<Answering>();
  const scheduler = Promise.withResolvers<Scheduler>();
  const delivery: Delivery = {
    postNow: async (feed) => (await scheduler.promise).delivery.postNow(feed),
    clockDoubt: clockWatch.doubt,
  };
  const botUserId = Promise.withResolvers<string>();
  const { findPlace, forgetPlace } = createFindPlace({ rest, clock, botUserId: botUserId.promise });
  const asking = {
    channelNames: createChannelNames({ rest, clock }),
    findRole: createFindRole({ rest, clock }),
    findPlace,
  };
  const onId = (id: string) => {
    if (/^\d{15,20}$/u.test(id)) clockWatch.met(snowflakeTime(id));
  };
  const inbox = createInbox({ answering: answering.promise, respondTo, onId, signal, log });
  const attempts = { clock, random: Math.random, log, signal };
  const parts: Parts = {};

  async function connect(): Promise<GatewayIdentity> {
    const told = { onInteraction: inbox.receive, onFatal: end.fail };
    parts.gateway = connectGateway({ token: env.token, guard, shards: env.shards, ...told, ...attempts });
    const identity = await parts.gateway.ready;
    botUserId.resolve(identity.userId);
    log.info({}, tellConnection(identity, parts.gateway.shards().length));
    return identity;
  }

  async function startAnswering(connecting: Promise<unknown>): Promise<Answering> {
    const content = loadContent({ contentDir: env.contentDir, load: options.loadContent, log, clock, signal });
    await within(clock, connectFirstMs, Promise.allSettled([connecting]), () => undefined);
    const { openAnswering } = await importAnswering();
    parts.answering = openAnswering({ env, log, clock, content, delivery, ...asking, draws, signal });
    answering.resolve(parts.answering);
    return parts.answering;
  }

  async function startPosting({ userId }: GatewayIdentity, { store, library, cards }: Opened): Promise<void> {
    await tellLostInterviews(library, store, log).catch((error: unknown) => log.error({ err: error }, unreadFeeds));
    const { openPosting } = await import('./open-posting.ts');
    const askTime = () => rest.get(Routes.gateway());
    const access = {
      guard,
      clockWatch,
      askTime,
      token: env.token,
      botUserId: userId,
      findCommandId,
      onRefused: forgetPlace,
    };
    parts.scheduler = openPosting({ ...access, store, library, cards, clock, log, onFatal: onUnauthorized });
    scheduler.resolve(parts.scheduler);
    if (signal.aborted) return;
    parts.scheduler.start();
    // Beside everything else.
    void tellUnreadable(store, log, signal).catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'the database could not be looked through');
    });
  }

  async function open(): Promise<void> {
    log.info({}, `Pullquote ${version} on Node ${process.versions.node}`);
    const connecting = connect();
    // It may fail before anybody waits for it.
    connecting.catch(() => undefined);
    const answers = await startAnswering(connecting);
    const [identity, opened] = await Promise.all([connecting, answers.opened]);
    await startPosting(identity, opened);
    const { keepRegistering } = await import('../discord/registering/keep-registering.ts');
    const { removeRegisteredFile } = await import('../discord/registering/remove-registered-file.ts');
    await removeRegisteredFile(env.dataDir);
    const { applicationId } = identity;
    const onFound = (ours: number) => tellLostStore(answers.begunStore(), ours, log);
    await keepRegistering(
      { rest, applicationId, commands: answers.commands },
      { ...attempts, onFound, onRegistered: commandIds.learn },
    );
  }

  const ready = end.orFail(open());
  ready.catch(() => undefined);
  return {
    ready,
    drawing: () => parts.answering?.drawing() ?? 0,
    nextDueMs: async () => parts.scheduler?.nextDueMs(),
    async stop() {
      stopping.abort(new Error('stopped'));
      await letGo(parts, answering.promise, inbox, { clock, log });
    },
  };
}

const unreadFeeds = 'the feeds could not be read; whether their interviews are here is not known';

function tellConnection({ userName, applicationId }: GatewayIdentity, shards: number): string {
  return `connected as ${userName}${shards > 1 ? `, the first of ${shards} shards` : ''}; invite: ${inviteLink(applicationId)}`;
}

/** How the bot comes to its end by itself: before it is ready by a rejection, afterwards by `onFatal`, once. */
function createEnd(stopping: AbortController, onFatal: BotOptions['onFatal']) {
  const fatal = Promise.withResolvers<never>();
  let ready = false;
  return {
    fail: (error: FatalError) => {
      fatal.reject(error);
      if (ready && !stopping.signal.aborted) onFatal(error);
      ready = false;
    },
    async orFail(opening: Promise<void>): Promise<void> {
      try {
        await Promise.race([opening, fatal.promise]);
        ready = true;
      } catch (error) {
        stopping.abort();
        throw error;
      }
    },
  };
}

interface Parts {
  gateway?: Gateway;
  answering?: Answering;
  scheduler?: Scheduler;
}

/** Lets go of what is open, and of what is being opened: where that takes too long, as soon as it is there. */
async function letGo(
  parts: Parts,
  answering: Promise<Answering>,
  inbox: Inbox,
  { clock, log }: Pick<Required<BotOptions>, 'clock' | 'log'>,
): Promise<void> {
  const { gateway } = parts;
  if (gateway) await within(clock, closeWithinMs, Promise.allSettled([gateway.close()]), () => undefined);
  const held = inbox.size;
  const finished = await within(clock, finishWithinMs, finish(parts, inbox), () => false);
  const closed = answering.then(
    (late) => late.close(),
    () => undefined,
  );
  await within(clock, closeWithinMs, closed, () => undefined);
  if (held > 0) log.info({ held, unfinished: inbox.size }, finished ? 'finished what was held' : 'gave up');
}

async function finish(parts: Parts, inbox: Inbox): Promise<true> {
  const { scheduler } = parts;
  await Promise.allSettled([inbox.emptied(), scheduler?.stop()]);
  // What was held may have waited for one that opened meanwhile.
  if (parts.scheduler !== scheduler) await Promise.allSettled([parts.scheduler?.stop()]);
  return true;
}
