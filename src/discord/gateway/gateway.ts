import type { APIInteraction, GatewayReadyDispatchData } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import { backOffMs } from '../../back-off-ms.ts';
import { pause, type Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { classifyFailure } from '../rest/classify-failure.ts';
import { describeFailure } from '../rest/describe-failure.ts';
import { createRest, type RestGuard } from '../rest/guarded-rest-options.ts';
import { toldPauseMs } from '../rest/told-pause-ms.ts';
import { longestConnectPauseMs } from './connect-pace.ts';
import { createConnectQueue } from './connect-queue.ts';
import { fatalCloseError, FatalError, shardingRequired, unauthorizedError } from './fatal-error.ts';
import { keepShard, type ShardState } from './keep-shard.ts';
import { createKnownGateway } from './known-gateway.ts';
import { learnGateway, type GatewayFacts } from './learn-gateway.ts';
import { createSessionBudget, type SessionBudget } from './session-budget.ts';
import { createSetHealth } from './set-health.ts';
import { createStartSpacing, type StartSpacing } from './start-spacing.ts';

/** Which shards this process keeps, where an operator spreads them over several. */
export interface ShardChoice {
  readonly count: number;
  /** From 0, each below `count`. */
  readonly ids: readonly number[];
}

export interface GatewayOptions {
  readonly token: string;
  readonly guard: RestGuard;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** All that Discord recommends where it is left out. */
  readonly shards?: ShardChoice | undefined;
  /** Ends the attempts to connect. */
  readonly signal: AbortSignal;
  /** Must neither throw nor reject. */
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** Told once, where the connection cannot go on after it stood. */
  readonly onFatal: (error: FatalError) => void;
}

export interface Shard {
  readonly id: number;
  readonly state: ShardState;
}

export interface Gateway {
  /**
   * Once the first shard stands. Rejects where trying again cannot help, by a FatalError, or with the signal's reason.
   */
  readonly ready: Promise<GatewayIdentity>;
  /** This process's shards as they stand; none before it is known how many there are. */
  shards(): readonly Shard[];
  /** Receives nothing more from now on. */
  close(): Promise<void>;
}

/** Who the bot is, as READY says. */
export interface GatewayIdentity {
  readonly applicationId: string;
  /** The bot's user. Of an old application its id is not the application's. */
  readonly userId: string;
  readonly userName: string;
}

/**
 * Connects to Discord's gateway with intents 0 and stays connected, with as many shards as Discord wants. Tries until it
 * succeeds, unless trying again cannot help.
 */
export function connectGateway(options: GatewayOptions): Gateway {
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, closing.signal]);
  const states = new Map<number, ShardState>();
  const ready = Promise.withResolvers<GatewayIdentity>();
  ready.promise.catch(() => undefined);
  let stands = false;
  // It never ends but by failing.
  const ended = run(options, signal, states, (data) => {
    stands = true;
    ready.resolve(identify(data));
  }).catch((error: unknown) => {
    ready.reject(error);
    if (stands && error instanceof FatalError && !signal.aborted) options.onFatal(error);
  });
  return {
    ready: ready.promise,
    shards: () => [...states].map(([id, state]) => ({ id, state })),
    async close() {
      closing.abort(new Error('closed'));
      await ended;
    },
  };
}

function identify({ user, application }: GatewayReadyDispatchData): GatewayIdentity {
  return {
    applicationId: application.id,
    userId: user.id,
    userName: user.discriminator === '0' ? user.username : `${user.username}#${user.discriminator}`,
  };
}

type ReadyListener = (data: GatewayReadyDispatchData) => void;

/** A set of shards after another: Discord may want more of them at any time. */
async function run(
  options: GatewayOptions,
  signal: AbortSignal,
  states: Map<number, ShardState>,
  onReady: ReadyListener,
): Promise<never> {
  const { guard, token, clock, random, log, shards } = options;
  const rest = createRest(guard, token);
  let facts = await learnPatiently(options, rest, signal);
  if (shards !== undefined && shards.count < facts.shards) {
    const counts = { shards: shards.count, recommended: facts.shards };
    log.warn(counts, 'SHARD_COUNT is smaller than Discord recommends: it may refuse so few; raise or remove it');
  }
  const starts = {
    budget: createSessionBudget(clock, facts, choose(facts, shards).ids.length),
    spacing: createStartSpacing(clock, facts.maxConcurrency),
  };
  for (let attempt = 1; ; attempt += 1) {
    facts = await keepShards(
      { ...options, signal },
      rest,
      facts,
      starts,
      states,
      onReady,
      async ({ code, healthy }) => {
        if (code !== shardingRequired || shards !== undefined) throw fatalCloseError(code);
        // What stood for a while was no failure: a bot that grows for months is not made to wait longer each time.
        if (healthy) attempt = 1;
        const retryMs = backOffMs(attempt, random, longestConnectPauseMs);
        log.warn({ shards: states.size, retryMs }, 'Discord wants more shards; asking how many');
        await pause(clock, retryMs, signal);
        return learnPatiently(options, rest, signal, longestToldMs);
      },
    );
    starts.budget.learn(facts, choose(facts, shards).ids.length);
    starts.spacing.learn(facts.maxConcurrency);
  }
}

function choose(facts: GatewayFacts, shards: ShardChoice | undefined): ShardChoice {
  return shards ?? { count: facts.shards, ids: Array.from({ length: facts.shards }, (_, id) => id) };
}

/** What this process has started counts for as long as it lives, whatever shards it was for. */
interface Starts {
  readonly budget: SessionBudget;
  readonly spacing: StartSpacing;
}

/** A ban of the address may be over before it said, and says nothing of the gateway; asking costs one request. */
const longestToldMs = 5 * 60_000;

/** @throws FatalError; the signal's reason */
async function learnPatiently(
  { clock, random, log }: GatewayOptions,
  rest: REST,
  signal: AbortSignal,
  longestPauseMs = longestConnectPauseMs,
): Promise<GatewayFacts> {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await learnGateway(rest, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof FatalError) throw error;
      if (classifyFailure(error) === 'unauthorized') throw unauthorizedError();
      const toldMs = Math.min(toldPauseMs(error) ?? 0, longestToldMs) * (1 + random() / 10);
      const retryMs = Math.round(Math.max(backOffMs(attempt, random, longestPauseMs), toldMs));
      log.warn({ ...describeFailure(error), attempt, retryMs }, 'Discord could not be reached; trying again');
      await pause(clock, retryMs, signal);
    }
  }
}

interface ShardsEnd {
  /** With which one was closed that cannot go on. */
  readonly code: number;
  /** How they stood. */
  readonly healthy: boolean;
}

/**
 * Keeps them until one cannot go on, and the others until it is known what is next. Returns that once nothing is left of
 * any.
 */
async function keepShards(
  options: GatewayOptions,
  rest: REST,
  facts: GatewayFacts,
  { budget, spacing }: Starts,
  states: Map<number, ShardState>,
  onReady: ReadyListener,
  learnNext: (end: ShardsEnd) => Promise<GatewayFacts>,
): Promise<GatewayFacts> {
  const { token, clock, random, log, onInteraction, shards } = options;
  const { count, ids } = choose(facts, shards);
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const gateway = createKnownGateway({
    first: facts,
    learn: () => learnGateway(rest, signal),
    clock,
    signal,
    onLearnt: (newer) => budget.learn(newer),
    onUnknown: (error) =>
      log.warn(describeFailure(error), 'Discord does not say where its gateway is; it is tried where it was'),
  });
  const queue = createConnectQueue(clock, random, spacing);
  const health = createSetHealth(clock, ids);
  states.clear();
  for (const id of ids) states.set(id, 'waiting');
  const all = tellAllReady(log, states, count);
  const onUnusableAddress = tellUnusableAddress(log);
  const keepers = ids.map(async (shard) => {
    const code = await keepShard(
      {
        token,
        shard,
        shardCount: count,
        clock,
        log,
        queue,
        budget,
        gateway,
        onReady,
        onInteraction,
        onUnusableAddress,
        onState(state) {
          states.set(shard, state);
          health.note(shard, state);
          all();
        },
      },
      signal,
    );
    states.set(shard, 'waiting');
    return code;
  });
  const ended = Promise.allSettled(keepers);
  try {
    const code = await Promise.race(keepers);
    return await learnNext({ code, healthy: health.healthy() });
  } finally {
    stopping.abort(new Error('another shard cannot go on'));
    await ended;
    for (const id of ids) states.set(id, 'waiting');
  }
}

/** Says once that all of this process's shards stand, and which they are; of one alone there is nothing to say. */
function tellAllReady(log: Log, states: ReadonlyMap<number, ShardState>, count: number): () => void {
  let told = count === 1;
  return () => {
    if (told || [...states.values()].some((state) => state !== 'ready')) return;
    told = true;
    log.info({ shards: nameShards([...states.keys()]), of: count }, 'all shards are connected');
  };
}

/** Says it once: every session may name the same. */
function tellUnusableAddress(log: Log): (address: unknown) => void {
  let told = false;
  return (address) => {
    if (told) return;
    told = true;
    const facts = { address: JSON.stringify(address).slice(0, 200) };
    log.warn(facts, 'Discord names an address to resume at that cannot be used; sessions are resumed where they began');
  };
}

/** As SHARDS names them: `0-3`, `0,2`. @param ids - ascending */
function nameShards(ids: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const id of ids) {
    const range = ranges.at(-1);
    if (range?.last === id - 1) range.last = id;
    else ranges.push({ first: id, last: id });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
