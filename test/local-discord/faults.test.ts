import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { handClock, identity, loginRaw, openSocket, send, startDiscord, type Reply } from './raw-discord.ts';

const post = (discord: LocalDiscord): Promise<Reply> =>
  send(discord, 'POST', `/channels/${discord.guilds[0]!.channels[0]!.id}/messages`, { content: 'x' });
const stored = (discord: LocalDiscord): number => discord.messages(discord.guilds[0]!.channels[0]!.id).length;

describe('a fault of REST', () => {
  it.each([500, 502, 503, 504] as const)('answers %i as often as ordered, and does nothing', async (status) => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'status', status }, { times: 2 });
    const codes = [await post(discord), await post(discord), await post(discord)].map((reply) => reply.status);
    expect([codes, stored(discord)]).toEqual([[status, status, 200], 1]);
    expect(discord.requests.map(({ verdict }) => verdict)).toEqual(['fault', 'fault', 'ok']);
  });

  it('meets only the requests it is for', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'status', status: 503 }, { method: 'GET', path: /^\/gateway\/bot/ });
    expect((await post(discord)).status).toBe(200);
    expect((await send(discord, 'GET', '/users/@me')).status).toBe(200);
    expect((await send(discord, 'GET', '/gateway/bot')).status).toBe(503);
  });

  it('is a 429 that says how long, or does not', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'rate-limit', scope: 'global', retryAfterSeconds: 2.5 });
    discord.faults.rest({ kind: 'rate-limit', scope: 'user' });
    const told = await post(discord);
    expect(told).toMatchObject({ status: 429, body: { retry_after: 2.5, global: true } });
    expect([told.headers.get('retry-after'), told.headers.get('x-ratelimit-global')]).toEqual(['3', 'true']);
    const untold = await post(discord);
    expect([untold.status, untold.headers.get('retry-after'), untold.body.retry_after]).toEqual([429, null, undefined]);
    expect(discord.requests.map(({ response }) => response)).toEqual([told.body, untold.body]);
  });

  it('is a page of Cloudflare’s', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'blocked' });
    discord.faults.rest({ kind: 'status', status: 502, html: true });
    for (const status of [403, 502]) {
      const reply = await post(discord);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'text/html; charset=UTF-8']);
      expect(reply.body).toContain('<html>');
    }
  });

  it('is a ban that says how long', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'blocked', status: 429, retryAfterSeconds: 3600 });
    const banned = await post(discord);
    expect([banned.status, banned.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(banned.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('cuts the connection %s the request takes effect', async (when, count) => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'reset', when });
    await expect(post(discord)).rejects.toThrow('fetch failed');
    expect([stored(discord), discord.requests[0]!.status]).toEqual([count, 0]);
  });

  it('keeps a request waiting until it is let go', async () => {
    const discord = await startDiscord();
    const gate = Promise.withResolvers<undefined>();
    discord.faults.rest({ kind: 'slow', until: gate.promise });
    const slow = post(discord);
    expect((await post(discord)).status).toBe(200);
    expect(stored(discord)).toBe(1);
    gate.resolve(undefined);
    expect((await slow).status).toBe(200);
    expect(stored(discord)).toBe(2);
  });

  it('is taken back by clear()', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'blocked' }, { times: 9 });
    discord.faults.clear();
    expect((await post(discord)).status).toBe(200);
  });

  it('is taken back alone by the function that its order returns', async () => {
    const discord = await startDiscord();
    const takeBack = discord.faults.rest({ kind: 'blocked' }, { times: 9 });
    discord.faults.rest({ kind: 'status', status: 502 }, { times: 2 });
    const first = await post(discord);
    takeBack();
    expect([first.status, (await post(discord)).status]).toEqual([403, 502]);
  });

  it('is told of its request, and when the answer left', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const startedMs = clock.read();
    discord.faults.rest({ kind: 'slow', until: () => Promise.resolve(clock.advance(2000)) });
    await post(discord);
    await post(discord);
    expect(discord.requests.map(({ verdict, fault }) => [verdict, fault])).toEqual([
      ['ok', 'slow'],
      ['ok', undefined],
    ]);
    expect(discord.requests.map(({ at, answeredAtMs }) => [at - startedMs, answeredAtMs - startedMs])).toEqual([
      [0, 2000],
      [2000, 2000],
    ]);
  });

  it('refuses in Discord’s words, by code, and does nothing', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'refusal', code: 50001 });
    const falsely = await post(discord);
    expect(falsely).toMatchObject({ status: 403, body: { code: 50001, message: 'Missing Access' } });
    expect([(await post(discord)).status, stored(discord)]).toEqual([200, 1]);
    expect(discord.violations).toEqual([]);
    expect(discord.requests.map(({ verdict, fault }) => [verdict, fault])).toEqual([
      ['fault', 'refusal'],
      ['ok', undefined],
    ]);
    expect(discord.requests[0]).toMatchObject({ body: { content: 'x' }, response: { code: 50001 }, status: 403 });
  });

  it.each([
    [{ code: 160006 }, { status: 400, body: { code: 160006 } }],
    [
      { code: 20016, retryAfterSeconds: 1.5 },
      { status: 429, body: { code: 20016, retry_after: 1.5, global: false } },
    ],
    [
      { code: 77, status: 403, message: 'Never heard' } as const,
      { status: 403, body: { code: 77, message: 'Never heard' } },
    ],
  ])('refuses with any code: %o', async (ordered, expected) => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'refusal', ...ordered });
    const reply = await post(discord);
    expect(reply).toMatchObject(expected);
    expect(reply.headers.get('retry-after')).toBe(expected.status === 429 ? '2' : null);
  });

  it('refuses what says something, in JSON or in a form, as often as it is said', async () => {
    const discord = await startDiscord();
    const body = (json: unknown) => /moat/.test(JSON.stringify(json ?? ''));
    const errors = { content: { _errors: [{ code: 'BASE_TYPE_BAD', message: 'No.' }] } };
    discord.faults.rest({ kind: 'refusal', code: 50035, errors }, { body, times: Infinity });
    const path = `/channels/${discord.guilds[0]!.channels[0]!.id}/messages`;
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'a moat' }));
    form.set('files[0]', new Blob(['x']), 'x.txt');
    for (const said of [{ content: 'moat' }, form, { content: 'moats' }])
      expect(await send(discord, 'POST', path, said)).toMatchObject({ status: 400, body: { code: 50035, errors } });
    expect((await post(discord)).status).toBe(200);
    expect((await send(discord, 'GET', '/users/@me')).status).toBe(200);
  });

  it('may be a revoked token, which is no broken rule', async () => {
    const discord = await startDiscord();
    const socket = await loginRaw(discord);
    discord.faults.revokeToken();
    expect(await socket.closed).toBe(4004);
    expect(await post(discord)).toMatchObject({ status: 401, body: { code: 0, message: '401: Unauthorized' } });
    const again = openSocket(discord);
    await again.next();
    again.send(2, identity(discord));
    expect(await again.closed).toBe(4004);
    discord.faults.restoreToken();
    expect((await post(discord)).status).toBe(200);
    expect(discord.violations).toEqual([]);
  });
});

describe('a fault of the gateway', () => {
  it.each([4000, 4001, 4002, 4003, 4004, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014])(
    'closes with %i',
    async (code) => {
      const discord = await startDiscord();
      const socket = await loginRaw(discord);
      discord.faults.closeGateway(code);
      expect(await socket.closed).toBe(code);
      expect(discord.violations).toEqual([]);
    },
  );

  it.each([
    [4000, true],
    [4008, true],
    [4007, false],
    [4009, false],
    [4014, false],
  ])('after %i the session can be resumed: %s', async (code, resumable) => {
    const discord = await startDiscord();
    const first = await loginRaw(discord);
    discord.faults.closeGateway(code);
    await first.closed;
    const second = openSocket(discord);
    await second.next();
    second.send(6, { token: discord.token, session_id: first.sessionId, seq: 1 });
    expect((await second.next()).op).toBe(resumable ? 0 : 9);
  });

  it('closes at the next login', async () => {
    const discord = await startDiscord();
    discord.faults.closeNextLogin(4014);
    const socket = openSocket(discord);
    await socket.next();
    socket.send(2, identity(discord));
    expect(await socket.closed).toBe(4014);
    expect(discord.violations).toEqual([]);
  });

  it('cuts the line without a close frame', async () => {
    const discord = await startDiscord();
    const socket = await loginRaw(discord);
    discord.faults.cutGateway();
    expect(await socket.closed).toBe(1006);
    expect(discord.drops).toHaveLength(1);
  });

  it('asks for a reconnect, or invalidates the session', async () => {
    const discord = await startDiscord();
    const socket = await loginRaw(discord);
    discord.faults.requestReconnect();
    expect((await socket.next()).op).toBe(7);
    discord.faults.invalidateSession(true);
    expect(await socket.next()).toMatchObject({ op: 9, d: true });
    discord.faults.invalidateSession(false);
    expect(await socket.next()).toMatchObject({ op: 9, d: false });
  });

  it('leaves a heartbeat unanswered', async () => {
    const discord = await startDiscord();
    const socket = await loginRaw(discord);
    discord.faults.ignoreHeartbeats();
    socket.send(1, 1);
    discord.dispatch('A', 1);
    expect((await socket.next()).t).toBe('A');
    socket.send(1, 2);
    expect((await socket.next()).op).toBe(11);
  });
});
