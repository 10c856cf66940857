import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { systemClock } from '../../../src/clock.ts';
import { connectGateway } from '../../../src/discord/gateway/gateway.ts';
import { startLocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { startSilentServer } from '../../cache/redis-proxy.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { json, startTinyApi } from '../../fixtures/tiny-api.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function connect(apiUrl: string, token: string, signal = new AbortController().signal) {
  const fatal: Error[] = [];
  const gateway = connectGateway({
    token,
    guard: guardFor(apiUrl),
    clock: systemClock,
    random: () => 0,
    log: createLogList(),
    signal,
    onInteraction: () => undefined,
    onFatal: (error) => fatal.push(error),
  });
  return { gateway, fatal };
}

describe('connectGateway', () => {
  it.each(['ws://gateway.example.org', 'http://127.0.0.1:1', 'wss//nonsense', ''])(
    'sends no token to a gateway at %j',
    async (url) => {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      const api = await startTinyApi(() => json(200, { url, shards: 1, session_start_limit: limit }));
      open.push(api);
      await expect(connect(api.url, 'a.b.c').gateway.ready).rejects.toThrow(/only over wss.*DISCORD_API_URL/);
      expect(api.requests).toEqual(['GET /api/v10/gateway/bot']);
    },
  );

  it('connects, and lets go', async () => {
    const discord = await startLocalDiscord();
    open.push(discord);
    const { gateway } = connect(discord.apiUrl, discord.token);
    const { applicationId, userName } = await gateway.ready;
    expect([applicationId, userName]).toEqual([discord.applicationId, 'pullquote#0001']);
    expect(gateway.shards()).toEqual([{ id: 0, state: 'ready' }]);
    expect(discord.violations).toEqual([]);
    await gateway.close();
    expect(discord.connections()).toBe(0);
  });

  it('lets go of a connection that is still being made', async () => {
    const silent = await startSilentServer();
    const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    const url = `ws://127.0.0.1:${silent.port}`;
    const api = await startTinyApi(() => json(200, { url, shards: 1, session_start_limit: limit }));
    open.push(api, silent);
    const stopping = new AbortController();
    const { gateway } = connect(api.url, 'a.b.c', stopping.signal);
    await expect.poll(() => silent.connections()).toBe(1);
    stopping.abort(new Error('stopped'));
    await expect(gateway.ready).rejects.toThrow('stopped');
    await expect.poll(() => silent.connections()).toBe(0);
  });

  it('identifies once, even where nothing more can be learned of the gateway by then', async () => {
    const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(sockets, 'listening');
    const { port } = sockets.address() as AddressInfo;
    const ops: number[] = [];
    let connected = false;
    sockets.on('connection', (socket) => {
      connected = true;
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
      socket.on('message', (data: Buffer) => {
        ops.push((JSON.parse(data.toString()) as { op: number }).op);
        const user = { id: '1', username: 'bot', discriminator: '0', global_name: null, avatar: null };
        const d = { v: 10, user, guilds: [], application: { id: '1', flags: 0 }, session_id: 's' };
        const resume_gateway_url = `ws://127.0.0.1:${port}`;
        socket.send(JSON.stringify({ op: 0, t: 'READY', s: 1, d: { ...d, resume_gateway_url } }));
      });
    });
    // What the library knows of the gateway is good for a millisecond, as it is on a machine that was busy meanwhile.
    const limit = { total: 1000, remaining: 1000, reset_after: 1, max_concurrency: 1 };
    const facts = { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit };
    const api = await startTinyApi(() => (connected ? json(403, { code: 0, message: 'no' }) : json(200, facts)));
    open.push(api, { close: async () => sockets.close() });
    const { gateway } = connect(api.url, 'a.b.c');
    await gateway.ready;
    expect([ops, sockets.clients.size]).toEqual([[2], 1]);
    await gateway.close();
  });

  it('asks for no intents, and resumes at no address that must not see the token', async () => {
    const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(sockets, 'listening');
    const logins: { op: number; d: { intents?: number } }[] = [];
    sockets.on('connection', (socket) => {
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
      socket.on('message', (data: Buffer) => {
        logins.push(JSON.parse(data.toString()) as (typeof logins)[number]);
        const user = { id: '1', username: 'bot', discriminator: '0', global_name: null, avatar: null };
        const d = { v: 10, user, guilds: [], application: { id: '1', flags: 0 }, session_id: 's' };
        socket.send(JSON.stringify({ op: 0, t: 'READY', s: 1, d: { ...d, resume_gateway_url: 'ws://example.org' } }));
      });
    });
    const { port } = sockets.address() as AddressInfo;
    const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    const api = await startTinyApi(() =>
      json(200, { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit }),
    );
    open.push(api, { close: async () => sockets.close() });
    const { gateway, fatal } = connect(api.url, 'a.b.c');
    await gateway.ready;
    expect(logins[0]?.d.intents).toBe(0);
    for (const socket of sockets.clients) socket.close(4000);
    // Where the session began, not there.
    await expect.poll(() => logins.map(({ op }) => op)).toEqual([2, 6]);
    expect(fatal).toEqual([]);
    await gateway.close();
  });
});
