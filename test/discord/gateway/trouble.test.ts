import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectGateway, type Gateway } from '../../../src/discord/gateway/gateway.ts';
import type { RequestGates } from '../../../src/discord/rest/request-gates.ts';
import { startLocalDiscord, type GatewayFault, type LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { createManualClock, type ManualClock } from '../../fixtures/manual-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let clock: ManualClock;
let discord: LocalDiscord;
let log: ReturnType<typeof createLogList>;
let stopping: AbortController;
let fatal: Error[];
let interactions: string[];
let gateway: Gateway;
let mostSockets: number;

beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 0, 5));
  discord = await startLocalDiscord({ clock: () => clock.wall() });
  log = createLogList();
  stopping = new AbortController();
  fatal = [];
  interactions = [];
  mostSockets = 0;
  passing = 0;
});

afterEach(async () => {
  stopping.abort(new Error('stopped'));
  await discord.close();
});

/** Requests on their way: each has a deadline, which must not pass while real sockets take their time. */
let passing = 0;

function countPassing(gates: RequestGates): RequestGates {
  return {
    of: (url) => ({
      async pass(passage, send) {
        passing += 1;
        try {
          return await gates.of(url).pass(passage, send);
        } finally {
          passing -= 1;
        }
      },
    }),
  };
}

function connect(): Gateway {
  const onUnauthorized = () => void fatal.push(new Error('unauthorized'));
  const guard = guardFor(discord.apiUrl, { onUnauthorized, clock });
  gateway = connectGateway({
    token: discord.token,
    guard: { ...guard, gates: countPassing(guard.gates) },
    clock,
    random: () => 0.5,
    log,
    signal: stopping.signal,
    onInteraction: ({ id }) => interactions.push(id),
    onFatal: (error) => fatal.push(error),
  });
  return gateway;
}

/**
 * Lets `ms` pass, to what is due next and on, until something holds. Time stands still while an attempt is under way on
 * real sockets, but where the gateway is ordered to say nothing.
 */
async function pass(ms: number, until: () => boolean = () => false, silent = false): Promise<void> {
  const endMs = clock.steady() + ms;
  while (clock.steady() < endMs && !until()) {
    mostSockets = Math.max(mostSockets, discord.sockets());
    const states = gateway.shards().map(({ state }) => state);
    // A loss that the bot has not seen yet, and a request, leave nothing due.
    const ready = states.filter((state) => state === 'ready').length;
    const unseen = clock.nextMs === undefined && (ready === 0 || ready < states.length);
    const underWay = passing > 0 || states.includes('connecting') || unseen || ready > discord.connections();
    const said = discord.logins.length + discord.upgrades();
    await setTimeout(underWay ? 2 : 0);
    const waits = clock.nextMs !== undefined && discord.sockets() > 0;
    if (underWay && !(silent && waits && said === discord.logins.length + discord.upgrades())) continue;
    const nextMs = Math.min(clock.nextMs ?? endMs, endMs);
    await clock.advance(Math.max(nextMs - clock.steady(), 1));
    discord.tick();
  }
}

const connected = () => discord.connections() === 1;
const asked = () => discord.requests.filter(({ path }) => path === '/gateway/bot').length;
const identifies = () => discord.logins.filter(({ op }) => op === 'identify').length;

const troubles: readonly (readonly [name: string, GatewayFault])[] = [
  ['a proxy that answers 503', { moment: 'upgrade', kind: 'status', status: 503 }],
  ['a ban by address', { moment: 'upgrade', kind: 'status', status: 403 }],
  ['too many requests', { moment: 'upgrade', kind: 'status', status: 429 }],
  ['connections that die', { moment: 'upgrade', kind: 'reset' }],
  ['upgrades that nobody answers', { moment: 'upgrade', kind: 'silence' }],
  ['a close before HELLO', { moment: 'hello', kind: 'close-before', closeCode: 4000 }],
  ['a close after HELLO', { moment: 'hello', kind: 'close-after', closeCode: 1000 }],
  ['no HELLO', { moment: 'hello', kind: 'silence' }],
  ['a close after the login', { moment: 'login', kind: 'close', closeCode: 4000 }],
  ['a close with 4008 after the login', { moment: 'login', kind: 'close', closeCode: 4008 }],
  ['no answer to the login', { moment: 'login', kind: 'silence' }],
  ['op 9 to every login', { moment: 'login', kind: 'invalid-session', resumable: false }],
  ['op 9, to be resumed, to every login', { moment: 'login', kind: 'invalid-session', resumable: true }],
  ['a close right after READY', { moment: 'ready', kind: 'close', closeCode: 4000 }],
  ['a close with 1000 right after READY', { moment: 'ready', kind: 'close', closeCode: 1000 }],
];

interface DayCost {
  readonly upgrades: number;
  readonly identifies: number;
  readonly asked: number;
  readonly lines: number;
  readonly mostSockets: number;
}

/** What a day of trouble costs. */
async function spendDay(silent: boolean): Promise<DayCost> {
  const before = { upgrades: discord.upgrades(), identifies: identifies(), asked: asked(), lines: log.lines.length };
  mostSockets = 0;
  passing = 0;
  await pass(day, undefined, silent);
  return {
    upgrades: discord.upgrades() - before.upgrades,
    identifies: identifies() - before.identifies,
    asked: asked() - before.asked,
    lines: log.lines.length - before.lines,
    mostSockets,
  };
}

/** Of these a day may have fewer. An attempt that stood for a moment has its loss told as well. */
const limits = { upgrades: 100, identifies: 100, asked: 100, lines: 200, mostSockets: 2 };

function tooMuch(cost: DayCost): readonly string[] {
  const names = Object.keys(limits) as (keyof DayCost)[];
  return names.filter((name) => cost[name] >= limits[name]).map((name) => `${name}: ${cost[name]}`);
}

describe.each(troubles)('a gateway with %s, for a day', (_, fault) => {
  it.each([
    ['from the start', false],
    ['in mid-life', true],
  ])('is tried seldom, one connection at a time, and had again afterwards: %s', async (_moment, stood) => {
    connect();
    if (stood) await gateway.ready;
    discord.faults.gateway(fault, Infinity);
    discord.faults.closeGateway(4000);
    const cost = await spendDay(fault.kind === 'silence');
    expect(cost.upgrades).toBeGreaterThan(60);
    expect(tooMuch(cost)).toEqual([]);
    discord.faults.clear();
    await pass(hour, connected);
    expect(connected()).toBe(true);
    expect([fatal, discord.violations]).toEqual([[], []]);
  });
});

describe('a session', () => {
  it.each([
    ['a name that does not resolve', 'unknown-name'],
    ['a port that nobody listens on', 'closed-port'],
    ['somebody who says nothing', 'silent'],
    ['a proxy that refuses', 'refusing'],
  ] as const)('is dropped within a minute where the address to resume at is %s', async (_, state) => {
    // READY has to name it.
    if (state === 'unknown-name') discord.faults.setResumeAddress(state);
    await connect().ready;
    discord.faults.setResumeAddress(state);
    const lines = log.lines.length;
    discord.faults.closeGateway(4000);
    const lostMs = clock.steady();
    await pass(hour, connected, state === 'silent');
    expect(clock.steady() - lostMs).toBeLessThanOrEqual(minute);
    expect(identifies()).toBe(2);
    // The loss, and each of the attempts to resume.
    expect(log.lines.length - lines).toBeLessThanOrEqual(4);
    expect(discord.violations).toEqual([]);
  });

  it('is resumed where it can be, at its own address, without another start', async () => {
    await connect().ready;
    discord.faults.closeGateway(4000);
    await pass(minute, connected);
    expect(discord.logins.map(({ op }) => op)).toEqual(['identify', 'resume']);
  });

  it('is not asked for again where it is known to be over', async () => {
    await connect().ready;
    discord.faults.invalidateSession(false);
    await pass(minute, () => discord.connections() === 0);
    await pass(minute, connected);
    expect(discord.logins.map(({ op }) => op)).toEqual(['identify', 'identify']);
  });

  it('that is over when it is to be resumed is followed by another soon, however long another failure would wait', async () => {
    await connect().ready;
    for (let losses = 1; losses <= 6; losses += 1) {
      discord.faults.closeGateway(4000);
      await pass(minute, () => !connected());
      if (losses < 6) await pass(minute, connected);
    }
    discord.faults.gateway({ moment: 'login', kind: 'invalid-session', resumable: false });
    const upgrades = discord.upgrades();
    await pass(minute, () => discord.upgrades() > upgrades && gateway.shards()[0]?.state === 'waiting');
    const toldMs = clock.steady();
    await pass(minute, connected);
    expect(discord.logins.at(-1)?.op).toBe('identify');
    expect(clock.steady() - toldMs).toBeLessThanOrEqual(5000);
  });

  it('ends again and again, and costs far fewer starts than Discord allows', async () => {
    await connect().ready;
    const endMs = clock.steady() + day;
    while (clock.steady() < endMs) {
      await pass(61_000);
      discord.faults.closeGateway(1000);
      await pass(day, () => connected() || clock.steady() >= endMs);
    }
    expect(identifies()).toBeGreaterThan(200);
    expect(identifies()).toBeLessThan(600);
    expect(discord.violations).toEqual([]);
  });

  it('that is silent without heartbeats acknowledged is given up', async () => {
    // Real heartbeats, so far apart that a busy machine does not miss them itself.
    await discord.close();
    discord = await startLocalDiscord({ clock: () => clock.wall(), heartbeatIntervalMs: 500 });
    await connect().ready;
    discord.faults.ignoreHeartbeats(2);
    await expect.poll(() => discord.connections()).toBe(0);
    await pass(minute, connected);
    expect(discord.logins.at(-1)?.op).toBe('resume');
  });
});

describe('GET /gateway/bot', () => {
  it.each([
    ['refuses', () => discord.faults.rest({ kind: 'status', status: 503 }, { path: /gateway\/bot/, times: Infinity })],
    ['bans', () => discord.faults.rest({ kind: 'blocked' }, { path: /gateway\/bot/, times: Infinity })],
    ['is cut', () => discord.faults.rest({ kind: 'reset', when: 'before' }, { path: /gateway\/bot/, times: Infinity })],
  ])('is asked seldom for a day where it %s, and costs no connection', async (_, trouble) => {
    // Where limits are kept the client waits for them in real time.
    await discord.close();
    discord = await startLocalDiscord({ clock: () => clock.wall(), rateLimits: false });
    trouble();
    connect();
    await pass(day);
    expect(asked()).toBeGreaterThan(60);
    expect(asked()).toBeLessThan(100);
    expect(discord.upgrades()).toBe(0);
    expect(log.lines.length).toBeLessThan(100);
    discord.faults.clear();
    await pass(hour, connected);
    expect(connected()).toBe(true);
  });
});

describe('GET /gateway/bot that says when to ask again', () => {
  it.each([
    ['a ban', { kind: 'blocked', status: 429, retryAfterSeconds: 120 } as const],
    ['a limit', { kind: 'rate-limit', scope: 'user', retryAfterSeconds: 120 } as const],
  ])('is not asked before: %s', async (_, fault) => {
    discord.faults.rest(fault, { path: /gateway\/bot/ });
    connect();
    await pass(2 * minute - 1000);
    expect(asked()).toBe(1);
    await pass(minute, connected);
    expect(connected()).toBe(true);
    expect(asked()).toBe(2);
  });
});

describe('shards', () => {
  const allReady = () => gateway.shards().length > 0 && gateway.shards().every(({ state }) => state === 'ready');

  it.each([
    [1, 1],
    [3, 1],
    [64, 16],
  ])('are as many as Discord recommends: %i, in max_concurrency %i', async (shards, maxConcurrency) => {
    discord.faults.setShards({ recommended: shards, required: shards, maxConcurrency });
    connect();
    await pass(hour, allReady);
    expect(gateway.shards()).toHaveLength(shards);
    expect(discord.connections()).toBe(shards);
    expect(new Set(discord.logins.map(({ shard }) => shard)).size).toBe(shards);
    expect(clock.steady()).toBeLessThanOrEqual((shards / maxConcurrency) * 5100);
    expect(discord.violations).toEqual([]);
  });

  it('become more where Discord asks for more in mid-life (4011), without a person', async () => {
    connect();
    await pass(minute, allReady);
    discord.faults.setShards({ recommended: 3, required: 3 });
    discord.faults.closeGateway(4011);
    await pass(hour, () => discord.connections() === 3 && allReady());
    expect(gateway.shards().map(({ id, state }) => `${id} ${state}`)).toEqual(['0 ready', '1 ready', '2 ready']);
    expect(fatal).toEqual([]);
    expect(log.lines.map(({ message }) => message)).toContain('Discord wants more shards; asking how many');
  });

  it('become more as quickly after a long time as the first time', async () => {
    connect();
    await pass(minute, allReady);
    for (let shards = 2; shards <= 8; shards += 1) {
      await pass(hour);
      discord.faults.setShards({ recommended: shards, required: shards, maxConcurrency: shards });
      const askedMs = clock.steady();
      discord.faults.closeGateway(4011);
      await pass(hour, () => discord.connections() === shards && allReady());
      expect([shards, clock.steady() - askedMs < 10_000]).toEqual([shards, true]);
    }
  });

  it('wait, and are asked about, where Discord wants more than it recommends', async () => {
    discord.faults.setShards({ recommended: 1, required: 2 });
    connect();
    await pass(day);
    expect(identifies()).toBeLessThan(100);
    discord.faults.setShards({ recommended: 2 });
    await pass(hour, () => discord.connections() === 2);
    expect(discord.connections()).toBe(2);
  });
});
