import { createInflate, constants, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import {
  commandsPath,
  handClock,
  identity,
  loginRaw,
  openSocket,
  send,
  startDiscord,
  type RawSocket,
} from './raw-discord.ts';

const rules = (discord: LocalDiscord): string[] => discord.violations.map(({ rule }) => rule);

async function greeted(discord: LocalDiscord, query?: string): Promise<RawSocket> {
  const socket = openSocket(discord, query);
  expect((await socket.next()).op).toBe(10);
  return socket;
}

describe('the gateway', () => {
  it('says hello, takes an identify, and is ready', async () => {
    const discord = await startDiscord({ heartbeatIntervalMs: 41_250 });
    const socket = openSocket(discord);
    expect(await socket.next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    socket.send(2, identity(discord));
    const ready = await socket.next();
    expect(ready).toMatchObject({ op: 0, t: 'READY', s: 1, d: { v: 10, application: { id: discord.applicationId } } });
    expect(ready.d.guilds).toEqual(
      discord.guilds.filter((it) => it.installed).map(({ id }) => ({ id, unavailable: true })),
    );
    socket.send(1, 1);
    expect(await socket.next()).toMatchObject({ op: 11 });
    expect([discord.connections(), discord.violations]).toEqual([1, []]);
  });

  it('sends the guilds to whoever asked for them', async () => {
    const discord = await startDiscord();
    const socket = await greeted(discord);
    socket.send(2, identity(discord, { intents: 1 }));
    expect((await socket.next()).t).toBe('READY');
    expect(await socket.next()).toMatchObject({ t: 'GUILD_CREATE', s: 2, d: { name: 'Reading Room' } });
  });

  const closes: readonly [why: string, code: number, rule: string, op: number, d: unknown][] = [
    ['an unknown opcode', 4001, 'opcode', 42, {}],
    ['an identify without properties', 4002, 'identify', 2, { token: 'x', intents: 0 }],
    [
      'an identify without intents',
      4002,
      'identify',
      2,
      { token: 'x', properties: { os: '', browser: '', device: '' } },
    ],
    ['a resume without a session', 4002, 'resume', 6, { token: 'x' }],
    ['a payload before the identify', 4003, 'not-identified', 3, {}],
    ['a heartbeat of text', 4002, 'heartbeat', 1, 'x'],
    ['more than 4096 bytes, however few their letters', 4002, 'gateway-payload', 3, { status: '茶'.repeat(1400) }],
  ];
  it.each(closes)('closes for %s: %i', async (_why, code, rule, op, d) => {
    const discord = await startDiscord();
    const socket = await greeted(discord);
    socket.send(op, d);
    expect(await socket.closed).toBe(code);
    expect(rules(discord)).toEqual([rule]);
  });

  it.each([
    ['a wrong token', 4004, 'gateway-token', { token: 'wrong' }],
    ['a shard that cannot be', 4010, 'shard', { shard: [1, 1] }],
    ['intents that are none', 4013, 'intents', { intents: 1 << 30 }],
    ['intents not switched on', 4014, 'disallowed-intents', { intents: 1 << 15 }],
  ])('closes for %s: %i', async (_why, code, rule, more) => {
    const discord = await startDiscord();
    const socket = await greeted(discord);
    socket.send(2, identity(discord, more));
    expect(await socket.closed).toBe(code);
    expect(rules(discord)).toEqual([rule]);
  });

  it('lets privileged intents through where they are switched on', async () => {
    const discord = await startDiscord({ privilegedIntents: 1 << 15 });
    const socket = await greeted(discord);
    socket.send(2, identity(discord, { intents: 1 << 15 }));
    expect((await socket.next()).t).toBe('READY');
  });

  it.each([
    ['no JSON', '{'],
    ['more than 4096 bytes', JSON.stringify({ op: 3, d: 'x'.repeat(4096) })],
  ])('closes for %s: 4002', async (_why, payload) => {
    const discord = await startDiscord();
    const socket = await greeted(discord);
    socket.sendText(payload);
    expect(await socket.closed).toBe(4002);
    expect(rules(discord)).toEqual(['gateway-payload']);
  });

  it('closes for a second identify: 4005', async () => {
    const discord = await startDiscord();
    const socket = await loginRaw(discord);
    socket.send(2, identity(discord));
    expect(await socket.closed).toBe(4005);
    expect(rules(discord)).toEqual(['identified-twice']);
  });

  it('closes for more than 120 events a minute: 4008', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const socket = await loginRaw(discord);
    for (let n = 0; n < 119; n += 1) socket.send(1, 1);
    for (let n = 0; n < 119; n += 1) expect((await socket.next()).op).toBe(11);
    clock.advance(60_000);
    for (let n = 0; n < 121; n += 1) socket.send(1, 1);
    expect(await socket.closed).toBe(4008);
    expect(rules(discord)).toEqual(['gateway-rate']);
  });

  it('closes for another version: 4012', async () => {
    const discord = await startDiscord();
    const socket = await greeted(discord, '?v=9&encoding=json');
    expect(await socket.closed).toBe(4012);
    expect(rules(discord)).toEqual(['gateway-version']);
  });

  it('closes for another encoding', async () => {
    const discord = await startDiscord();
    const socket = await greeted(discord, '?v=10&encoding=etf');
    expect(await socket.closed).toBe(4002);
    expect(rules(discord)).toEqual(['gateway-encoding']);
  });

  it('closes on a client without heartbeats: 4009', async () => {
    const discord = await startDiscord({ heartbeatIntervalMs: 10 });
    const socket = await greeted(discord);
    expect(await socket.closed).toBe(4009);
    expect(rules(discord)).toEqual(['heartbeat-missed']);
  });

  it('spaces identifies by 5 s', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    await loginRaw(discord);
    const second = await greeted(discord);
    second.send(2, identity(discord));
    expect(await second.next()).toMatchObject({ op: 9, d: false });
    clock.advance(5_000);
    second.send(2, identity(discord));
    expect((await second.next()).t).toBe('READY');
  });

  it('sends a guild’s interactions to its shard alone', async () => {
    const discord = await startDiscord({ rateLimits: false });
    await send(discord, 'PUT', commandsPath(discord), [{ name: 'quote', description: 'x' }]);
    const sockets = await Promise.all([0, 1].map(() => greeted(discord)));
    for (const [shard, socket] of sockets.entries()) {
      socket.send(2, identity(discord, { shard: [shard, 2] }));
      expect((await socket.next()).d.shard).toEqual([shard, 2]);
    }
    const guild = discord.guilds[0]!;
    const own = Number((BigInt(guild.id) >> 22n) % 2n);
    void discord.run({ command: 'quote' });
    expect((await sockets[own]!.next()).d.guild_id).toBe(guild.id);
    void discord.run({ command: 'quote', where: { kind: 'bot-dm' } });
    expect((await sockets[0]!.next()).d.context).toBe(1);
    sockets[1]!.send(1, null);
    expect((await sockets[1]!.next()).op).toBe(11);
  });

  it('counts session starts, and ends the token of a bot that uses them up', async () => {
    const discord = await startDiscord({ rateLimits: false });
    await loginRaw(discord);
    const limit = async (): Promise<unknown> => (await send(discord, 'GET', '/gateway/bot')).body.session_start_limit;
    expect(await limit()).toMatchObject({ total: 1000, remaining: 999, max_concurrency: 1 });
    discord.faults.setSessionStartsRemaining(0);
    expect(await limit()).toMatchObject({ remaining: 0, reset_after: expect.any(Number) });
    const socket = await greeted(discord);
    socket.send(2, identity(discord));
    expect(await socket.closed).toBe(4004);
    expect(rules(discord)).toEqual(['session-start-limit']);
    expect((await send(discord, 'GET', '/gateway/bot')).status).toBe(401);
  });

  it('gives all session starts back for Infinity', async () => {
    const discord = await startDiscord({ rateLimits: false });
    discord.faults.setSessionStartsRemaining(0);
    discord.faults.setSessionStartsRemaining(Number.POSITIVE_INFINITY);
    const { session_start_limit: limit } = (await send(discord, 'GET', '/gateway/bot')).body;
    expect(limit).toMatchObject({ remaining: 1000, reset_after: 0 });
    await loginRaw(discord);
  });
});

describe('a resume', () => {
  const resume = (discord: LocalDiscord, sessionId: string, seq: number, token = discord.token): unknown => ({
    token,
    session_id: sessionId,
    seq,
  });

  it('brings what was missed, in order, then RESUMED', async () => {
    const discord = await startDiscord();
    const first = await loginRaw(discord);
    discord.dispatch('A', 1);
    expect(await first.next()).toMatchObject({ t: 'A', s: 2 });
    first.close(4900);
    await first.closed;
    await expect.poll(() => discord.connections()).toBe(0);
    discord.dispatch('B', 2);
    discord.dispatch('C', 3);
    const second = await greeted(discord);
    second.send(6, resume(discord, first.sessionId, 2));
    expect(await second.next()).toMatchObject({ t: 'B', s: 3, d: 2 });
    expect(await second.next()).toMatchObject({ t: 'C', s: 4, d: 3 });
    expect(await second.next()).toMatchObject({ t: 'RESUMED', s: 5 });
    discord.dispatch('D', 4);
    expect(await second.next()).toMatchObject({ t: 'D', s: 6 });
  });

  it('survives the late close of the connection it replaces', async () => {
    const discord = await startDiscord();
    const first = await loginRaw(discord);
    const second = await greeted(discord);
    second.send(6, resume(discord, first.sessionId, 1));
    expect((await second.next()).t).toBe('RESUMED');
    first.close(4900);
    await first.closed;
    await expect.poll(() => discord.connections()).toBe(1);
    discord.dispatch('A', 1);
    expect((await second.next()).t).toBe('A');
  });

  it.each([1000, 1001])('is not possible after the client closed with %i', async (code) => {
    const discord = await startDiscord();
    const first = await loginRaw(discord);
    first.close(code);
    await first.closed;
    await expect.poll(() => discord.connections()).toBe(0);
    const second = await greeted(discord);
    second.send(6, resume(discord, first.sessionId, 1));
    expect(await second.next()).toMatchObject({ op: 9, d: false });
  });

  it.each([
    [1000, 'A'],
    [1001, undefined],
  ])('after %i missed events brings all of them or none', async (missed, first) => {
    const discord = await startDiscord();
    const before = await loginRaw(discord);
    before.close(4900);
    await before.closed;
    await expect.poll(() => discord.connections()).toBe(0);
    discord.dispatch('A', 1);
    for (let event = 2; event <= missed; event += 1) discord.dispatch('B', event);
    const socket = await greeted(discord);
    socket.send(6, resume(discord, before.sessionId, 1));
    expect(await socket.next()).toMatchObject(first === undefined ? { op: 9, d: false } : { t: first, d: 1 });
  });

  it('of an unknown session is answered by op 9', async () => {
    const discord = await startDiscord();
    const socket = await greeted(discord);
    socket.send(6, resume(discord, 'x', 0));
    expect(await socket.next()).toMatchObject({ op: 9, d: false });
  });

  it('from the future closes: 4007', async () => {
    const discord = await startDiscord();
    const first = await loginRaw(discord);
    const second = await greeted(discord);
    second.send(6, resume(discord, first.sessionId, 99));
    expect(await second.closed).toBe(4007);
    expect(rules(discord)).toEqual(['seq']);
    // It ends the session.
    const third = await greeted(discord);
    third.send(6, resume(discord, first.sessionId, 1));
    expect(await third.next()).toMatchObject({ op: 9, d: false });
  });

  it('with a wrong token closes: 4004', async () => {
    const discord = await startDiscord();
    const first = await loginRaw(discord);
    const second = await greeted(discord);
    second.send(6, resume(discord, first.sessionId, 1, 'wrong'));
    expect(await second.closed).toBe(4004);
  });
});

describe('compression', () => {
  it('of single payloads follows the identify', async () => {
    const discord = await startDiscord();
    const seen: boolean[] = [];
    const socket = openSocket(discord, undefined, (data, isBinary) => {
      seen.push(isBinary);
      return (isBinary ? inflateSync(data) : data).toString('utf8');
    });
    await socket.next();
    socket.send(2, identity(discord, { compress: true }));
    expect((await socket.next()).t).toBe('READY');
    expect(seen).toEqual([false, true]);
  });

  it('of the whole connection follows the address', async () => {
    const discord = await startDiscord();
    const received: Buffer[] = [];
    const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    const texts: string[] = [];
    inflate.on('data', (chunk: Buffer) => void texts.push(chunk.toString('utf8')));
    const socket = openSocket(discord, '?v=10&encoding=json&compress=zlib-stream', (data) => {
      received.push(data);
      inflate.write(data);
      return '{}';
    });
    await expect.poll(() => texts.join('')).toContain('"op":10');
    socket.send(2, identity(discord));
    await expect.poll(() => texts.join('')).toContain('"t":"READY"');
    for (const data of received) expect(data.subarray(-4)).toEqual(Buffer.from([0, 0, 0xff, 0xff]));
  });
});
