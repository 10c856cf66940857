import { once } from 'node:events';
import type { APIInteraction } from 'discord-api-types/v10';
import { Client, Events, GatewayDispatchEvents, Options } from 'discord.js';
import type { Log } from '../../log.ts';
import { backOffMs } from '../../back-off-ms.ts';
import { pause, type Clock } from '../../clock.ts';
import { describeFailure } from '../rest/describe-failure.ts';
import { fatalCloseError, FatalError } from './fatal-error.ts';
import { CarefulStrategy } from './careful-strategy.ts';
import { guardedRestOptions, type RestGuard } from '../rest/guarded-rest-options.ts';
import { createIdentifyThrottler } from './create-identify-throttler.ts';

export interface GatewayOptions {
  readonly token: string;
  readonly guard: RestGuard;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Ends the attempts to connect. */
  readonly signal: AbortSignal;
  /** Must neither throw nor reject. */
  readonly onInteraction: (interaction: APIInteraction) => void;
  readonly onFatal: (error: FatalError) => void;
}

export interface Gateway {
  readonly applicationId: string;
  /** The bot's user. Of an old application its id is not the application's. */
  readonly userId: string;
  readonly userName: string;
  /** Receives nothing more from now on. */
  close(): Promise<void>;
}

/**
 * Connects to Discord's gateway with intents 0, and stays connected. Tries until it succeeds, unless trying again
 * cannot help.
 * @throws FatalError, or the signal's reason
 */
export async function connectGateway(options: GatewayOptions): Promise<Gateway> {
  const { clock, random, log, signal, onFatal } = options;
  let fatal: FatalError | undefined;
  const watched: GatewayOptions = {
    ...options,
    onFatal(error) {
      fatal ??= error;
      onFatal(error);
    },
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connectOnce(watched);
    } catch (error) {
      signal.throwIfAborted();
      if (fatal !== undefined) throw fatal;
      if (error instanceof FatalError) throw error;
      const retryMs = backOffMs(attempt, random);
      log.warn({ ...describeFailure(error), attempt, retryMs }, 'Discord could not be reached; trying again');
      await pause(clock, retryMs, signal);
      signal.throwIfAborted();
    }
  }
}

async function connectOnce(options: GatewayOptions): Promise<Gateway> {
  const { token, signal } = options;
  const client = createClient(options);
  const stop = () => void client.destroy();
  signal.addEventListener('abort', stop, { once: true });
  const ready = once(client, Events.ClientReady, { signal });
  // A login that is called off by the signal never settles.
  await Promise.all([client.login(token), ready]);
  signal.removeEventListener('abort', stop);
  if (!client.isReady()) throw new Error('the connection was lost before it was ready');
  return {
    applicationId: client.application.id,
    userId: client.user.id,
    userName: client.user.tag,
    close: () => client.destroy(),
  };
}

function createClient({ guard, clock, log, signal, onInteraction, onFatal }: GatewayOptions): Client {
  const client = new Client({
    intents: 0,
    makeCache: Options.cacheWithLimits(noCaches),
    rest: guardedRestOptions(guard),
    ws: {
      buildStrategy: (manager) =>
        new CarefulStrategy(manager, {
          clock,
          signal,
          onFatal,
          onHeldBack: (pauseMs, remaining) =>
            log.warn({ pauseMs, remaining }, 'many sessions were started today; this one waits'),
        }),
      // One at a time is right for every bot. Asking Discord how many there may be would be a request more, at the worst
      // moment: where it fails, the library identifies twice on one connection.
      buildIdentifyThrottler: async () => createIdentifyThrottler(1, clock),
    },
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  client.on(Events.ShardDisconnect, ({ code }) => {
    const error = fatalCloseError(code);
    if (error !== undefined) onFatal(error);
  });
  client.on(Events.ShardReconnecting, () => {
    if (!signal.aborted) log.info({}, 'the connection to Discord was lost; reconnecting');
  });
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'the connection to Discord was resumed'));
  client.on(Events.ShardError, (error) => log.warn(describeFailure(error), 'the connection to Discord failed'));
  // An event without a listener for errors would end the process (EventEmitter, captureRejections).
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warned'));
  return client;
}

/** Requests carry all that a command needs. */
const noCaches = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};
