import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';
import { pause, type Clock } from '../../clock.ts';
import { untrustedGatewayError, type FatalError } from './fatal-error.ts';
import { sessionStartPauseMs } from './session-start-pause-ms.ts';
import { isTrustedAddress } from '../rest/is-trusted-address.ts';

type WebSocketManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

export interface StrategyOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told how long a start is held back, and how many are left. */
  readonly onHeldBack: (pauseMs: number, remaining: number) => void;
  readonly onFatal: (error: FatalError) => void;
}

/** Sessions as the library runs them, but to addresses that may see the token, and never past the day's starts. */
export class CarefulStrategy extends SimpleShardingStrategy {
  readonly #manager: WebSocketManager;
  readonly #options: StrategyOptions;

  constructor(manager: WebSocketManager, options: StrategyOptions) {
    super(manager);
    this.#manager = manager;
    this.#options = options;
    trustResumeAddress(manager, options.onFatal);
  }

  override async spawn(shardIds: number[]): Promise<void> {
    const { url, session_start_limit: limit } = await this.#manager.fetchGatewayInformation();
    if (!isTrustedGateway(url)) throw untrustedGatewayError(url);
    const pauseMs = sessionStartPauseMs(limit);
    if (pauseMs > 0) {
      const { clock, signal, onHeldBack } = this.#options;
      onHeldBack(pauseMs, limit.remaining);
      await pause(clock, pauseMs, signal);
      signal.throwIfAborted();
    }
    await super.spawn(shardIds);
  }

  /**
   * The library neither closes a connection that is still being made nor listens to it any longer: it would come to stand
   * all the same, or end the process by failing.
   */
  override async destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]): Promise<void> {
    const connections = connectionsOf(this);
    for (const connection of connections) connection.addEventListener('error', () => undefined);
    await super.destroy(options);
    for (const connection of connections) if (connection.readyState === connecting) connection.close();
  }
}

const connecting = 0;

interface Connection {
  readonly readyState: number;
  addEventListener(event: 'error', listener: () => void): void;
  close(): void;
}

/** Private in the library's types; where a version of it names them otherwise, there are none. */
function connectionsOf(strategy: SimpleShardingStrategy): readonly Connection[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const { shards } = strategy as unknown as {
    readonly shards?: ReadonlyMap<number, { readonly connection?: Connection }>;
  };
  return [...(shards?.values() ?? [])].flatMap(({ connection }) => (connection ? [connection] : []));
}

/** READY names the address to resume at. It gets the token as well. */
function trustResumeAddress(manager: WebSocketManager, onFatal: (error: FatalError) => void): void {
  const { options } = manager;
  const updateSessionInfo = options.updateSessionInfo.bind(options);
  options.updateSessionInfo = (shardId, info) => {
    const trusted = info === null || isTrustedGateway(info.resumeURL);
    if (!trusted) onFatal(untrustedGatewayError(info.resumeURL));
    return updateSessionInfo(shardId, trusted ? info : null);
  };
}

function isTrustedGateway(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^wss?:$/.test(url.protocol) && isTrustedAddress(url);
}
