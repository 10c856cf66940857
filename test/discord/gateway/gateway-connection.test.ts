import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { systemClock } from '../../../src/clock.ts';
import { openGatewayConnection } from '../../../src/discord/gateway/gateway-connection.ts';
import { startLocalDiscord, type LocalDiscord } from '../../../src/local-discord/local-discord.ts';

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord();
});
afterEach(() => discord.close());

function open(url = discord.apiUrl.replace(/^http/, 'ws').replace(/\/api$/, '')) {
  return openGatewayConnection({
    clock: systemClock,
    token: discord.token,
    url,
    shard: 0,
    shardCount: 1,
    session: undefined,
    onIdentify: () => undefined,
    onUnusableAddress: () => undefined,
    onInteraction: () => undefined,
  });
}

describe('openGatewayConnection', () => {
  it('tells how it opened and how it was lost, and leaves nothing', async () => {
    const connection = open();
    expect((await connection.opened)?.kind).toBe('ready');
    discord.faults.closeGateway(4000);
    expect(await connection.lost).toEqual({ code: 4000, reason: '', resumable: true });
    await connection.gone;
    expect(connection.session?.sequence).toBe(1);
  });

  it.each([
    [1000, false],
    [4003, false],
    [4007, false],
    [4008, true],
    [4200, true],
    [4999, true],
  ])('says of a close with %i whether the session may be resumed: %j', async (code, resumable) => {
    const connection = open();
    await connection.opened;
    discord.faults.closeGateway(code);
    expect(await connection.lost).toMatchObject({ code, resumable });
    await connection.gone;
  });

  it('never comes to stand where it is ended before it was made', async () => {
    const first = open();
    first.end('not wanted', false);
    expect(await first.opened).toBeUndefined();
    await first.gone;
    const second = open();
    await second.opened;
    expect(discord.logins).toHaveLength(1);
    expect(discord.sockets()).toBe(1);
    second.end('done', false);
    await second.gone;
  });

  it('ends where it is greeted twice, and leaves no heartbeat behind', async () => {
    const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(sockets, 'listening');
    const hello = JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } });
    sockets.on('connection', (socket) => {
      socket.send(hello);
      socket.on('message', () => socket.send(hello));
    });
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    let before = 0;
    await expect.poll(() => (before = timers())).toBeGreaterThanOrEqual(0);
    const connection = open(`ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`);
    expect(await connection.lost).toMatchObject({ reason: 'HELLO once more', resumable: true });
    await connection.gone;
    await expect.poll(timers).toBeLessThanOrEqual(before);
    sockets.close();
  });
});
