import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
  type APIInteraction,
  type GatewayReadyDispatchData,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import {
  DefaultWebSocketManagerOptions,
  WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
  type IContextFetchingStrategy,
  type SessionInfo,
  type WebSocketShardDestroyOptions,
} from '@discordjs/ws';
import type { Clock } from '../../clock.ts';
import { gatewayAddress } from './gateway-address.ts';
import { checkPayload } from './check-payload.ts';

/** What Discord keeps of a connection, to go on where it ended. */
export type GatewaySession = SessionInfo;

/** How a connection ended. */
export interface Loss {
  /** Discord's close code, or the socket's (1006 for none). */
  readonly code: number | undefined;
  readonly reason: string;
  /** Whether the session may still be resumed. */
  readonly resumable: boolean;
}

/** How a connection came to stand: with a session of its own, or with that of the one before. */
export type Opening =
  { readonly kind: 'ready'; readonly ready: GatewayReadyDispatchData } | { readonly kind: 'resumed' };

export interface GatewayConnection {
  /** Once the session has begun or goes on; undefined where the connection ended before that. */
  readonly opened: Promise<Opening | undefined>;
  readonly lost: Promise<Loss>;
  /** Once nothing of it is left: after the loss, a second at most. */
  readonly gone: Promise<void>;
  /** What to resume with after it. */
  readonly session: GatewaySession | undefined;
  /** Ends it at once, whatever it is doing. With a `resumable` end Discord keeps the session for a while. */
  end(reason: string, resumable: boolean): void;
}

export interface ConnectionOptions {
  readonly clock: Pick<Clock, 'after'>;
  readonly token: string;
  /** Of GET /gateway/bot, as `gatewayAddress` makes it. */
  readonly url: string;
  readonly shard: number;
  readonly shardCount: number;
  /** To go on with; a new one begins without. */
  readonly session: GatewaySession | undefined;
  /** A session is about to be started. */
  readonly onIdentify: () => void;
  /** READY named an address to resume at that is none, or may not see the token: `url` is used for it. */
  readonly onUnusableAddress: (address: unknown) => void;
  readonly onInteraction: (interaction: APIInteraction) => void;
}

/** One connection to the gateway with intents 0, made at once, from the first packet to the last. Never tries again. */
export function openGatewayConnection(options: ConnectionOptions): GatewayConnection {
  const connection = new SingleConnection(options);
  connection.begin();
  return connection;
}

/** Discord's answer to a closing frame comes at once, or never. */
const closingMs = 1000;

/**
 * The library's connection without its own reconnecting, which knows no pause and no end: what it would try again it
 * tells as a loss. Logs in once: told to resume in a loop, it would obey.
 */
class SingleConnection extends WebSocketShard implements GatewayConnection {
  readonly opened: Promise<Opening | undefined>;
  readonly lost: Promise<Loss>;
  readonly gone: Promise<void>;
  readonly #kept: { session: SessionInfo | null };
  readonly #clock: Pick<Clock, 'after'>;
  readonly #resolve: { readonly lost: (loss: Loss) => void; readonly gone: () => void };
  #trouble = '';
  #loginSent = false;
  #greeted = false;
  #over = false;

  constructor(options: ConnectionOptions) {
    const kept = { session: options.session ?? null };
    super(strategyFor(options, kept), options.shard);
    const opened = Promise.withResolvers<Opening | undefined>();
    const lost = Promise.withResolvers<Loss>();
    const gone = Promise.withResolvers<void>();
    this.#kept = kept;
    this.#clock = options.clock;
    this.#resolve = { lost: lost.resolve, gone: gone.resolve };
    readThrough(this, (said) => this.#read(said));
    this.opened = opened.promise;
    this.lost = lost.promise;
    this.gone = gone.promise;
    this.on(WebSocketShardEvents.Error, ({ error }) => void (this.#trouble = error.message));
    this.on(WebSocketShardEvents.Ready, ({ data }) => opened.resolve({ kind: 'ready', ready: data }));
    this.on(WebSocketShardEvents.Resumed, () => {
      if (this.session !== undefined) opened.resolve({ kind: 'resumed' });
      else this.end('RESUMED without a session', false);
    });
    this.on(WebSocketShardEvents.Hello, () => {
      // The library would begin heartbeats for both, and stop those of one.
      if (this.#greeted) {
        queueMicrotask(() => stopFirstHeartbeat(this));
        this.end('HELLO once more', true);
      }
      this.#greeted = true;
    });
    // Even where the connection is over by now: its number is counted, and Discord will not send it again.
    this.on(WebSocketShardEvents.Dispatch, ({ data }) => {
      if (data.t === GatewayDispatchEvents.InteractionCreate) options.onInteraction(data.d);
    });
    this.on(WebSocketShardEvents.Closed, ({ code }) => {
      if (this.#over) return;
      this.#lose({ code, reason: this.#trouble, resumable: !endsSession(code) });
      // The library takes its own number for its own close, and would leave it at that.
      if (code === closeCodes.resumable) void this.destroy({ code });
    });
    void lost.promise.then(() => opened.resolve(undefined));
  }

  get session(): GatewaySession | undefined {
    return this.#kept.session ?? undefined;
  }

  begin(): void {
    // `opened` and `lost` tell how it goes.
    this.connect().catch(() => undefined);
  }

  end(reason: string, resumable: boolean): void {
    const recover = resumable ? WebSocketShardDestroyRecovery.Resume : WebSocketShardDestroyRecovery.Reconnect;
    void this.destroy({ reason, recover });
  }

  override async send(payload: GatewaySendPayload): Promise<void> {
    if (payload.op === GatewayOpcodes.Identify || payload.op === GatewayOpcodes.Resume) {
      if (this.#over) return undefined;
      if (this.#loginSent) return this.end('asked to log in again', true);
      this.#loginSent = true;
    }
    return super.send(payload);
  }

  override async destroy({ code, reason = '', recover }: WebSocketShardDestroyOptions = {}): Promise<void> {
    // Before it has logged in nothing was said of the session.
    const resumable = recover === WebSocketShardDestroyRecovery.Resume || !this.#loginSent;
    this.#lose({ code, reason: this.#trouble || reason, resumable });
    const socket = socketOf(this);
    callOff(socket);
    const cancel = this.#clock.after(closingMs, () => socket?.terminate());
    await super.destroy({ code: code ?? (resumable ? closeCodes.resumable : closeCodes.final), reason });
    cancel();
    // Ended before its socket was there, it has made one by now.
    callOff(socketOf(this));
    this.#resolve.gone();
  }

  #read(said: unknown): object | undefined {
    const checked = checkPayload(said);
    if (checked === undefined || 'payload' in checked) return checked?.payload;
    if (!this.#over) this.end(checked.fault, checked.resumable);
    return undefined;
  }

  #lose(loss: Loss): void {
    this.#over = true;
    this.#resolve.lost(loss);
  }
}

/** Any but 1000 and 1001 keep the session; the library's own number for it. */
const closeCodes = { final: 1000, resumable: 4200 } as const;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
function endsSession(code: number): boolean {
  const ending: readonly number[] = [
    1000,
    1001,
    GatewayCloseCodes.NotAuthenticated,
    GatewayCloseCodes.AlreadyAuthenticated,
    GatewayCloseCodes.InvalidSeq,
    GatewayCloseCodes.SessionTimedOut,
  ];
  return ending.includes(code);
}

/** What the library asks about a shard: facts, and where its session is kept. */
function strategyFor(options: ConnectionOptions, kept: { session: SessionInfo | null }): IContextFetchingStrategy {
  const { token, url, shardCount, onIdentify, onUnusableAddress } = options;
  const limit = { total: 0, remaining: 0, reset_after: 0, max_concurrency: 1 };
  return {
    options: {
      ...DefaultWebSocketManagerOptions,
      token,
      intents: 0,
      shardCount,
      gatewayInformation: { url, shards: shardCount, session_start_limit: limit },
      // Whoever holds the connection gives it up in time, by the clock that was handed in.
      handshakeTimeout: null,
      helloTimeout: null,
      readyTimeout: null,
    },
    retrieveSessionInfo: () => kept.session,
    updateSessionInfo(_, session) {
      // The library lets a session go wherever it would not resume; what may be resumed is judged here.
      if (session === null) return;
      const named: unknown = session.resumeURL;
      const address = gatewayAddress(named);
      if (address === undefined && named !== undefined) onUnusableAddress(named);
      kept.session = { ...session, resumeURL: address ?? url };
    },
    waitForIdentify: async () => onIdentify(),
  };
}

interface Socket {
  readonly readyState: number;
  addEventListener(event: 'error', listener: () => void): void;
  terminate(): void;
}

const socketStates = { connecting: 0 } as const;

/** The library listens no longer to a socket that it makes, and does not end it. */
function callOff(socket: Socket | undefined): void {
  socket?.addEventListener('error', () => undefined);
  if (socket?.readyState === socketStates.connecting) socket.terminate();
}

/** Private in the library's types. */
function socketOf(shard: WebSocketShard): Socket | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return (shard as unknown as { readonly connection?: Socket | null }).connection ?? undefined;
}

/** The one that the library is about to wait for. Private in its types. */
function stopFirstHeartbeat(shard: WebSocketShard): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const { initialHeartbeatTimeoutController: first } = shard as unknown as {
    readonly initialHeartbeatTimeoutController?: AbortController | null;
  };
  first?.abort();
}

/**
 * The library takes every message for what it should be: what it cannot use would be thrown where nobody looks. Private
 * in its types.
 */
function readThrough(shard: WebSocketShard, read: (said: unknown) => object | undefined): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const inner = shard as unknown as { unpackMessage(data: unknown, isBinary: boolean): Promise<unknown> };
  const unpack = inner.unpackMessage.bind(shard);
  inner.unpackMessage = async (data, isBinary) => read(await unpack(data, isBinary));
}
