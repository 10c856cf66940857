import type { APIInteraction, GatewayReadyDispatchData } from 'discord-api-types/v10';
import { within, type Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { describeFailure } from '../rest/describe-failure.ts';
import type { ConnectQueue, Attempt } from './connect-queue.ts';
import { FatalError, isFinalClose } from './fatal-error.ts';
import {
  openGatewayConnection,
  type GatewayConnection,
  type GatewaySession,
  type Loss,
  type Opening,
} from './gateway-connection.ts';
import type { KnownGateway } from './known-gateway.ts';
import type { SessionBudget } from './session-budget.ts';

/** waiting: for its attempt, or out a pause · connecting · ready: interactions come. */
export type ShardState = 'waiting' | 'connecting' | 'ready';

export interface ShardOptions {
  readonly token: string;
  readonly shard: number;
  readonly shardCount: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly queue: ConnectQueue;
  readonly budget: SessionBudget;
  readonly gateway: KnownGateway;
  readonly onState: (state: ShardState) => void;
  readonly onUnusableAddress: (address: unknown) => void;
  readonly onReady: (ready: GatewayReadyDispatchData) => void;
  readonly onInteraction: (interaction: APIInteraction) => void;
}

const noneLeft = 'no session may be started: the bot has used up those that Discord allows in a day';

/** HELLO and a resumed session come at once; READY may lie unread while a busy machine loads its content. */
const resumeWithinMs = 10_000;
const startWithinMs = 60_000;
/** Discord keeps a session for about a minute. */
const sessionKeptMs = 60_000;
/** The address to resume at may be dead while the gateway is well. */
const mostResumes = 3;

/**
 * Keeps one shard connected, whatever ends its connections: resumes what can be resumed, else starts a session. Resolves
 * with the close code after which the same would only happen again.
 * @throws FatalError; the signal's reason. Nothing is left of the connection by then
 */
export async function keepShard(options: ShardOptions, signal: AbortSignal): Promise<number> {
  const { shard, log, queue, budget, gateway, onState } = options;
  const kept = createKeptSession(options.clock);
  const startPauseMs = () => (kept.session() === undefined ? budget.pauseMs() : undefined);
  const retryMs = () => Math.round(queue.waitMs(shard, startPauseMs()));
  for (;;) {
    onState('waiting');
    tellHeldBack(options, startPauseMs());
    const attempt = await queue.take(shard, startPauseMs, signal);
    onState('connecting');
    const session = kept.session();
    const tried = await tryToConnect(options, session, attempt, signal);
    if ('connection' in tried) {
      attempt.opened();
      onState('ready');
      if (tried.opening.kind === 'ready') options.onReady(tried.opening.ready);
      else log.info(named(options), 'the connection to Discord was resumed');
      const loss = await hold(options, tried.connection, signal);
      if (isFinalClose(loss.code)) return loss.code;
      kept.keep(loss.resumable ? tried.connection.session : undefined);
      const code = loss.code === undefined ? {} : { code: loss.code };
      log.info({ ...named(options), ...code, retryMs: retryMs() }, 'the connection to Discord was lost; reconnecting');
    } else {
      const { failure } = tried;
      if (session !== undefined && endedSession(failure)) attempt.sessionEnded();
      else attempt.failed();
      signal.throwIfAborted();
      if (failure instanceof FatalError) throw failure;
      if (failure instanceof ConnectionLost) {
        const { code, resumable } = failure.loss;
        if (isFinalClose(code)) return code;
        kept.failed(resumable);
      }
      gateway.doubt();
      // Soon after another start Discord says so to a login, and means nothing by it.
      const level = failure instanceof ConnectionLost && failure.loss.reason === 'Invalid session' ? 'info' : 'warn';
      const facts = { ...named(options), ...describeFailure(failure), retryMs: retryMs() };
      log[level](facts, 'Discord could not be reached; trying again');
    }
  }
}

/** A pause that nobody would understand otherwise. */
function tellHeldBack({ log, budget, ...options }: ShardOptions, pauseMs: number | undefined): void {
  if (pauseMs === undefined || pauseMs === 0) return;
  const facts = { ...named(options), pauseMs: Math.round(pauseMs), remaining: budget.remaining() };
  log.warn(facts, 'many sessions were started today; this one waits');
}

/** What may be resumed: for a minute after the connection was lost, and a few tries. */
function createKeptSession(clock: Clock) {
  let kept: { readonly session: GatewaySession; readonly lostMs: number; failed: number } | undefined;
  return {
    session(): GatewaySession | undefined {
      if (kept !== undefined && clock.steady() - kept.lostMs > sessionKeptMs) kept = undefined;
      return kept?.session;
    },
    keep(session: GatewaySession | undefined) {
      kept = session && { session, lostMs: clock.steady(), failed: 0 };
    },
    failed(resumable: boolean) {
      if (kept === undefined) return;
      kept.failed += 1;
      if (!resumable || kept.failed >= mostResumes) kept = undefined;
    },
  };
}

interface Connected {
  readonly connection: GatewayConnection;
  readonly opening: Opening;
}

/** A connection that ended before a session stood on it. */
class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly loss: Loss;

  constructor(loss: Loss) {
    super([loss.reason, loss.code === undefined ? '' : `closed with ${loss.code}`].filter(Boolean).join('; '));
    this.loss = loss;
  }
}

function endedSession(failure: unknown): boolean {
  return failure instanceof ConnectionLost && !failure.loss.resumable && !isFinalClose(failure.loss.code);
}

async function tryToConnect(
  options: ShardOptions,
  session: GatewaySession | undefined,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Connected | { readonly failure: unknown }> {
  try {
    if (session === undefined) {
      await options.gateway.refresh();
      if (options.budget.remaining() === 0) throw new Error(noneLeft);
    }
    signal.throwIfAborted();
    return await connect(options, options.gateway.url, session, attempt, signal);
  } catch (failure) {
    return { failure };
  }
}

async function connect(
  options: ShardOptions,
  url: string,
  session: GatewaySession | undefined,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Connected> {
  const { clock, budget } = options;
  const connection = openGatewayConnection({
    ...options,
    url,
    session,
    onIdentify() {
      attempt.identifying();
      budget.started();
    },
  });
  const stop = () => connection.end('stopped', false);
  signal.addEventListener('abort', stop, { once: true });
  void connection.lost.then(() => signal.removeEventListener('abort', stop));
  const waitMs = session === undefined ? startWithinMs : resumeWithinMs;
  const opening = await within(clock, waitMs, connection.opened, () => connection.end('no answer in time', true));
  if (opening === undefined) {
    await connection.gone;
    throw new ConnectionLost(await connection.lost);
  }
  return { connection, opening };
}

/** Until it is lost. */
async function hold(options: ShardOptions, connection: GatewayConnection, signal: AbortSignal): Promise<Loss> {
  const { shard, clock, queue } = options;
  const sinceMs = clock.steady();
  const loss = await connection.lost;
  await connection.gone;
  signal.throwIfAborted();
  queue.lost(shard, clock.steady() - sinceMs);
  return loss;
}

/** Which shard a line of the log is about, where there are several. */
function named({ shard, shardCount }: Pick<ShardOptions, 'shard' | 'shardCount'>): object {
  return shardCount === 1 ? {} : { shard };
}
