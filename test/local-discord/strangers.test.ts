import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { begin } from './interaction-bot.ts';
import { identity, openSocket, send, startDiscord } from './raw-discord.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** As whoever may write any header: a browser writes these for each page, and lets no page choose them. */
function ask(address: string, method: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(address, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asking.on('error', reject).end(body);
  });
}

const evil = 'https://evil.example';
const simple = { origin: evil, 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' };
const form = { ...simple, 'content-type': 'application/x-www-form-urlencoded' };
const plainBot = { 'user-agent': 'DiscordBot (https://example.org, 1.0)', 'content-type': 'application/json' };

describe('a web page that asks the local Discord', () => {
  const portOf = ({ apiUrl }: LocalDiscord) => new URL(apiUrl).port;

  it.each<[what: string, method: string, headersFor: (discord: LocalDiscord) => Record<string, string>]>([
    ['posts what needs no preflight', 'POST', () => simple],
    ['posts a form', 'POST', () => form],
    ['posts from a file, or a frame without an origin', 'POST', () => ({ ...simple, origin: 'null' })],
    ['asks whether it may', 'OPTIONS', () => ({ origin: evil, 'access-control-request-headers': 'authorization' })],
    [
      'is at another port of this machine',
      'POST',
      () => ({ ...plainBot, origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' }),
    ],
    ['draws a picture', 'GET', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' })],
    ['leads here', 'GET', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })],
    [
      'has a name of its own lead here',
      'POST',
      (discord) => ({ ...plainBot, host: `rebound.example:${portOf(discord)}` }),
    ],
    ['says no port', 'POST', () => ({ ...plainBot, host: '127.0.0.1' })],
    ['knows the token', 'POST', (discord) => ({ ...plainBot, authorization: `Bot ${discord.token}`, origin: evil })],
  ])('is refused in words, and leaves no trace, where it %s', async (_what, method, headersFor) => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    const before = discord.requests.length;
    const path = `/api/v10/interactions/${received.id}/${received.token}/callback`;
    const address = new URL(path, discord.apiUrl).href;
    const body = method === 'POST' ? JSON.stringify({ type: 4, data: { content: 'taken over' } }) : '';
    const answer = await ask(address, method, headersFor(discord), body);
    expect([answer.status, answer.headers['content-type']]).toEqual([403, 'text/plain']);
    expect(answer.text).toMatch(/not for web pages/);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect([discord.requests.length, discord.violations]).toEqual([before, []]);
    await bot.callback(received, { type: 4, data: { content: 'mine' } });
    expect((await outcome).message?.content).toBe('mine');
  });

  it('takes no fault that was ordered for the bot', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'status', status: 500 }, { method: 'GET' });
    await ask(`${discord.apiUrl}/v10/gateway`, 'GET', { origin: evil });
    expect((await send(discord, 'GET', '/gateway')).status).toBe(500);
  });

  it.each<[what: string, headersFor: (discord: LocalDiscord) => Record<string, string>]>([
    ['its origin', () => ({ origin: evil })],
    ['no origin of its own', () => ({ origin: 'null' })],
    ['the origin of the gateway itself', (discord) => ({ origin: new URL(discord.apiUrl).origin })],
    ['a name that leads here', (discord) => ({ host: `rebound.example:${portOf(discord)}` })],
  ])('connects to no gateway, known by %s', async (_what, headersFor) => {
    const discord = await startDiscord();
    const resumeAt = await resumeAddress(discord);
    const before = [discord.upgrades(), discord.sockets()];
    for (const at of [new URL(discord.apiUrl).host, new URL(resumeAt).host]) {
      const { host = at, ...headers } = headersFor(discord);
      const socket = new WebSocket(`ws://${at}/?v=10&encoding=json`, { headers: { host, ...headers } });
      const [error] = (await once(socket, 'error')) as [Error];
      expect(error.message).toMatch(/403/);
    }
    expect([discord.upgrades(), discord.sockets()]).toEqual(before);
    expect(discord.violations).toEqual([]);
  });

  it('finds nothing at the address to resume at', async () => {
    const discord = await startDiscord();
    const address = (await resumeAddress(discord)).replace('ws', 'http');
    expect((await ask(address, 'GET', {})).status).toBe(426);
  });
});

describe('a bot that asks the local Discord', () => {
  it('is answered by both names of this machine', async () => {
    const { apiUrl } = await startDiscord();
    for (const name of ['127.0.0.1', 'localhost']) {
      const host = `${name}:${new URL(apiUrl).port}`;
      expect((await ask(`${apiUrl}/v10/gateway`, 'GET', { ...plainBot, host })).status).toBe(200);
    }
  });

  it('is told by headers what browsers must not make of any answer', async () => {
    const discord = await startDiscord();
    for (const { headers } of [await send(discord, 'GET', '/gateway'), await send(discord, 'GET', '/nowhere')]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    }
  });

  it('has a token that no other local Discord has', async () => {
    const tokens = await Promise.all([startDiscord(), startDiscord()]).then((all) => all.map(({ token }) => token));
    expect(new Set(tokens).size).toBe(2);
    expect(tokens.every((token) => /^local\.discord\.[\w-]{30,}$/.test(token))).toBe(true);
  });
});

async function resumeAddress(discord: LocalDiscord): Promise<string> {
  const socket = openSocket(discord);
  await socket.next();
  socket.send(2, identity(discord));
  const { d } = await socket.next();
  return String(d.resume_gateway_url);
}
