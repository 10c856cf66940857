import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultTarget, LocalDiscord, ResumeAddress, RestFault } from '../../src/local-discord/local-discord.ts';
import type { RedisProxy } from '../cache/redis-proxy.ts';
import type { Stretch } from './fate-of.ts';

export interface TroubleParts {
  readonly discord: LocalDiscord;
  readonly random: () => number;
  /** Where a Redis answers. */
  readonly redis: Pick<RedisProxy, 'freeze' | 'thaw'> | undefined;
  /** Stops the bot's process, as a busy machine does, or lets it go on. */
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
}

/** Whatever may go wrong, at random, one after another and overlapping. */
export interface Troubles {
  /** How often each kind was ordered. */
  readonly ordered: ReadonlyMap<string, number>;
  /** When the bot's process was stopped. */
  readonly pauses: readonly Stretch[];
  /** When it may hold answers back, for all that were sent met the same, and for how long it may afterwards. */
  readonly storms: readonly Stretch[];
  /** Orders no more, takes back what is ordered. Resolves once all is well. */
  end(): Promise<void>;
}

type Trouble = readonly [kind: string, run: () => void | Promise<void>];

export function beginTroubles(parts: TroubleParts): Troubles {
  const { random } = parts;
  const ordered = new Map<string, number>();
  const pauses: Stretch[] = [];
  const storms: Stretch[] = [];
  const ending = new AbortController();
  const wait = (ms: number) => sleep(ms, undefined, { signal: ending.signal }).catch(() => undefined);
  const between = (least: number, most: number) => least + random() * (most - least);
  const waiting = (least: number, most: number) => () => wait(between(least, most));
  const help = { ...parts, wait, between, pauses, storms, ending: ending.signal };

  async function keepOn(troubles: readonly Trouble[], pause: () => Promise<void>): Promise<void> {
    const shuffled: Trouble[] = [];
    for (;;) {
      await pause();
      if (ending.signal.aborted) return;
      if (shuffled.length === 0) shuffled.push(...troubles.toSorted(() => random() - 0.5));
      const [kind, run] = shuffled.pop()!;
      ordered.set(kind, (ordered.get(kind) ?? 0) + 1);
      await run();
    }
  }

  const lanes = [
    keepOn(requestTroubles(help), waiting(200, 1500)),
    keepOn(outages(help), waiting(3000, 8000)),
    keepOn(bans(help), waiting(20_000, 60_000)),
    keepOn(gatewayTroubles(help), gatewayPause(help)),
    keepOn(machineTroubles(help), waiting(2500, 6000)),
  ];
  return {
    ordered,
    pauses,
    storms,
    async end() {
      ending.abort();
      await Promise.all(lanes);
      parts.discord.faults.clear();
    },
  };
}

interface Help extends TroubleParts {
  readonly wait: (ms: number) => Promise<void>;
  readonly between: (least: number, most: number) => number;
  readonly pauses: Stretch[];
  readonly storms: Stretch[];
  readonly ending: AbortSignal;
}

const callbacks = { method: 'POST', path: /\/callback/ };
const others = { path: /^\/(?:webhooks|channels)/ };

/** Who meets nothing in this time is spared: faults are of a moment, however few requests it has. */
const momentMs = 300;

/** A request or a few, now and then. */
function requestTroubles({ discord, random, between, wait }: Help): readonly Trouble[] {
  const times = () => 1 + Math.floor(random() * 4);
  const target = (): FaultTarget => ({ ...(random() < 0.75 ? callbacks : others), times: times() });
  const status = () => ([500, 502, 503, 504] as const)[Math.floor(random() * 4)]!;
  const order = (fault: () => RestFault) => async () => {
    const takeBack = discord.faults.rest(fault(), target());
    await wait(momentMs);
    takeBack();
  };
  const slow = (least: number, most: number) =>
    order(() => ({ kind: 'slow', until: () => sleep(between(least, most)) }));
  const limit = (scope: 'user' | 'shared' | 'global') =>
    order(() => ({ kind: 'rate-limit', scope, retryAfterSeconds: between(0.1, 1) }));
  return [
    ['server error', order(() => ({ kind: 'status', status: status() }))],
    ['server error with a page', order(() => ({ kind: 'status', status: status(), html: true }))],
    ['reset before the deed', order(() => ({ kind: 'reset', when: 'before' }))],
    ['reset after the deed', order(() => ({ kind: 'reset', when: 'after' }))],
    ['slow', slow(100, 1500)],
    ['very slow', slow(2000, 4000)],
    ['429', limit('user')],
    ['429 shared', limit('shared')],
    ['429 global', limit('global')],
  ];
}

interface During {
  readonly least: number;
  readonly most: number;
  /** How long the bot may take to find out that it is over. */
  readonly graceMs: number;
}

function during(help: Help, fault: RestFault, target: FaultTarget, { least, most, graceMs }: During) {
  const { discord, storms, between, wait } = help;
  return async () => {
    const fromMs = Date.now();
    const takeBack = discord.faults.rest(fault, { ...target, times: Infinity });
    await wait(between(least, most));
    takeBack();
    storms.push({ fromMs, toMs: Date.now() + graceMs });
  };
}

/** All requests, for a while. */
function outages(help: Help): readonly Trouble[] {
  const all = (fault: RestFault, target: FaultTarget = {}, most = 2500) =>
    during(help, fault, target, { least: 300, most, graceMs: 5000 });
  const slow = (least: number, most: number): RestFault => ({
    kind: 'slow',
    until: () => sleep(help.between(least, most)),
  });
  return [
    ['pages of 502 for a while', all({ kind: 'status', status: 502, html: true })],
    ['503 for a while', all({ kind: 'status', status: 503 }, callbacks)],
    ['resets for a while', all({ kind: 'reset', when: 'before' }, {}, 1000)],
    ['slow for a while', all(slow(300, 900))],
    ['channels slow for a while', all(slow(2000, 4000), { path: /^\/channels/ }, 8000)],
  ];
}

/** Cloudflare refuses the address, and may not say for how long. Who goes on asking would be refused for longer. */
function bans(help: Help): readonly Trouble[] {
  const all = (fault: RestFault) => during(help, fault, {}, { least: 300, most: 2500, graceMs: 20_000 });
  return [
    ['refused by Cloudflare', all({ kind: 'blocked' })],
    ['429 without a time', all({ kind: 'rate-limit', scope: 'user' })],
    ['refused by Cloudflare for a time', all({ kind: 'blocked', status: 429, retryAfterSeconds: 3 })],
  ];
}

/**
 * The bot waits longer after each loss that follows the one before within a minute: three at most, and then a rest. What
 * is ordered meanwhile would befall it when it comes back.
 */
function gatewayPause({ discord, between, wait, ending }: Help): () => Promise<void> {
  let count = 0;
  return async () => {
    while (!isConnected(discord) && !ending.aborted) await wait(100);
    count += 1;
    await wait(count > 1 && count % 3 === 1 ? between(62_000, 66_000) : between(6_000, 12_000));
  };
}

/** Whether all of the bot's shards are. */
export function isConnected({ logins, connections }: LocalDiscord): boolean {
  return connections() >= (logins.findLast(({ shardCount }) => shardCount !== undefined)?.shardCount ?? 1);
}

function gatewayTroubles(help: Help): readonly Trouble[] {
  const { discord, random } = help;
  const { faults } = discord;
  const lose = () => (random() < 0.5 ? faults.cutGateway() : faults.closeGateway(4000));
  const losing = (order: () => void) => () => {
    order();
    lose();
  };
  const kinds: readonly Trouble[] = [
    ['gateway cut', () => faults.cutGateway()],
    ['gateway closed', () => faults.closeGateway(4000)],
    ['gateway closed for a new session', () => faults.closeGateway(random() < 0.5 ? 1000 : 4009)],
    ['op 7', () => faults.requestReconnect()],
    ['op 9, resumable', () => faults.invalidateSession(true)],
    ['op 9', () => faults.invalidateSession(false)],
    ['heartbeats unanswered', () => faults.ignoreHeartbeats(2)],
    ['upgrades refused', losing(() => faults.gateway({ moment: 'upgrade', kind: 'status', status: 503 }, 2))],
    ['upgrade reset', losing(() => faults.gateway({ moment: 'upgrade', kind: 'reset' }))],
    ['closed before HELLO', losing(() => faults.gateway({ moment: 'hello', kind: 'close-before', closeCode: 4000 }))],
    ['closed after HELLO', losing(() => faults.gateway({ moment: 'hello', kind: 'close-after', closeCode: 4000 }))],
    ['login closed', losing(() => faults.closeNextLogin(4000))],
    [
      'login answered by op 9',
      losing(() => faults.gateway({ moment: 'login', kind: 'invalid-session', resumable: false })),
    ],
    ['closed after READY', losing(() => faults.gateway({ moment: 'ready', kind: 'close', closeCode: 4000 }))],
    ['login unanswered', losing(() => faults.gateway({ moment: 'login', kind: 'silence' }))],
    ...(['closed-port', 'refusing', 'unknown-name', 'silent'] as const).map((state): Trouble => [
      `address to resume at: ${state}`,
      () => loseAddress(help, state, lose),
    ]),
    ['more shards wanted (4011)', () => wantMoreShards(discord)],
  ];
  return kinds;
}

async function loseAddress({ discord, wait }: Help, state: ResumeAddress, lose: () => void): Promise<void> {
  const { faults } = discord;
  faults.setResumeAddress(state);
  // Which name it is, a session is told at its start.
  if (state === 'unknown-name') {
    faults.closeGateway(1000);
    await wait(4000);
  }
  lose();
  await wait(8000);
  faults.setResumeAddress('live');
}

function wantMoreShards({ faults, logins }: LocalDiscord): void {
  const shards = 1 + Math.max(...logins.map(({ shardCount = 1 }) => shardCount));
  faults.setShards({ recommended: shards, required: shards, maxConcurrency: 16 });
  faults.closeGateway(4011);
}

function machineTroubles({ redis, signal, pauses, wait, between }: Help): readonly Trouble[] {
  const stop = (least: number, most: number) => async () => {
    const fromMs = Date.now();
    signal('SIGSTOP');
    await wait(between(least, most));
    signal('SIGCONT');
    pauses.push({ fromMs, toMs: Date.now() });
  };
  const troubles: Trouble[] = [
    ['process stopped', stop(100, 500)],
    ['process stopped for long', stop(500, 1000)],
  ];
  if (redis === undefined) return troubles;
  const freeze = async () => {
    redis.freeze();
    await wait(between(500, 4000));
    redis.thaw();
  };
  return [...troubles, ['cache frozen', freeze]];
}
