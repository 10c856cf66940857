import { existsSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';
import { createTimeMachine } from '../../../src/demo/clock/time-machine.ts';
import { createDemoContent } from '../../../src/demo/content/demo-content.ts';
import type { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { keyName } from '../../../src/demo/page/protocol/key-name.ts';
import { type PageServer, servePage } from '../../../src/demo/page-server/page-server.ts';
import { begin } from '../../local-discord/interaction-bot.ts';
import { send, startDiscord } from '../../local-discord/raw-discord.ts';

const html = `<!doctype html><meta name="${keyName}" content="" />`;
const home = { type: 'text/html; charset=utf-8', read: () => Promise.resolve(Buffer.from(html)) };
const font = { type: 'font/woff2', read: () => Promise.resolve(Buffer.from('wOF2')), lasting: true };
const pageFiles = new Map([
  ['/', home],
  ['/fonts/some/1.0.0/some.woff2', font],
]);

async function serve(
  port = { number: 0, asked: true },
): Promise<{ server: PageServer; discord: LocalDiscord; dropped: string }> {
  const discord = await startDiscord();
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const dropped = join(folder, 'dropped');
  const clock = createShiftableClock();
  const server = await servePage(
    pageFiles,
    {
      discord,
      clock,
      timeMachine: createTimeMachine(clock, { discord, bot: { drawing: () => 0, nextDueMs: async () => undefined } }),
      timeZone: 'UTC',
      content: createDemoContent(folder, dropped),
      bot: { ready: Promise.resolve(), restart: () => Promise.resolve() },
    },
    port,
  );
  onTestFinished(() => server.close());
  return { server, discord, dropped };
}

/** As a client that writes any header it likes. */
function ask(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body = '' } = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${address}${path}`, { headers, method }, (response) => {
      resolve(response.statusCode);
      response.destroy();
    })
      .on('error', reject)
      .end(body);
  });
}

/** What the page reads of itself, and sends with all it asks. */
async function keyOf({ address }: PageServer): Promise<string> {
  return / content="([\w-]{30,})"/.exec(await (await fetch(address)).text())?.[1] ?? '';
}

const json = { 'content-type': 'application/json' };
const bytes = { 'content-type': 'application/octet-stream' };

describe('servePage', () => {
  it('listens on loopback alone, and answers to its own names alone', async () => {
    const { server } = await serve();
    const { port, hostname } = new URL(server.address);
    expect(hostname).toBe('127.0.0.1');
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(Number(port), '127.0.0.2', resolve));
    await new Promise((resolve) => void other.close(resolve));
    expect(await ask(server.address, '/')).toBe(200);
    expect(await ask(server.address, '/', { host: `localhost:${port}` })).toBe(200);
    expect(await ask(server.address, '/', { host: `rebound.example:${port}` })).toBe(403);
  });

  it('lets the page run and load nothing but its own', async () => {
    const { server } = await serve();
    const { headers } = await fetch(server.address);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:/);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('lets a browser keep what never changes, and nothing else', async () => {
    const { server } = await serve();
    const { headers } = await fetch(`${server.address}/fonts/some/1.0.0/some.woff2`);
    expect(headers.get('content-type')).toBe('font/woff2');
    expect(headers.get('cache-control')).toMatch(/immutable/);
    expect((await fetch(server.address)).headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/../../x', '//etc/passwd'])(
    'has nothing at %s',
    async (path) => {
      const { server } = await serve();
      expect(await ask(server.address, path)).toBe(404);
    },
  );

  it('gives way to another port unless its own was asked for', async () => {
    const { server } = await serve();
    const number = Number(new URL(server.address).port);
    const second = await serve({ number, asked: false });
    expect(second.server.address).not.toBe(server.address);
    await expect(serve({ number, asked: true })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('refuses what is no act, and a body without end', async () => {
    const { server } = await serve();
    const headers = { ...json, [keyName]: await keyOf(server) };
    const post = async (body: string): Promise<unknown> =>
      (await fetch(`${server.address}/acts`, { method: 'POST', headers, body })).json();
    expect(await post('{')).toMatchObject({ kind: 'refused', code: 'bad-act' });
    expect(await post('{"kind":"run"}')).toMatchObject({ kind: 'refused', code: 'bad-act' });
    expect(await post(JSON.stringify({ kind: 'say', text: 'x'.repeat(140_000) }))).toMatchObject({ code: 'bad-act' });
    expect((await fetch(`${server.address}/acts`, { method: 'PUT' })).status).toBe(405);
  });

  it('says in a code what Discord’s client would not allow', async () => {
    const { server, discord } = await serve();
    const channelId = discord.guilds[0]!.channels[0]!.id;
    const act = { kind: 'run', role: 'member', locale: 'en-US', channelId, command: 'nothing', options: {} };
    const headers = { ...json, [keyName]: await keyOf(server) };
    const response = await fetch(`${server.address}/acts`, { method: 'POST', headers, body: JSON.stringify(act) });
    expect(await response.json()).toEqual({ kind: 'refused', code: 'unknown-command', detail: '/nothing' });
  });

  it.each([
    [{ kind: 'pick', messageId: '1', customId: 'x', values: ['y'] }, 'unknown-message'],
    [{ kind: 'submit', modalId: '1', fields: { x: 'typed', y: ['picked'] } }, 'unknown-modal'],
    [{ kind: 'dismiss', modalId: '1' }, 'unknown-modal'],
    [{ kind: 'pick', messageId: '1', customId: 'x', values: Array(26).fill('y') }, 'bad-act'],
    [{ kind: 'submit', modalId: '1', fields: { x: 'x'.repeat(4001) } }, 'bad-act'],
    [{ kind: 'dismiss', modalId: '../1' }, 'bad-act'],
  ])('refuses %j: %s', async (act, code) => {
    const { server, discord } = await serve();
    const channelId = discord.guilds[0]!.channels[0]!.id;
    const headers = { ...json, [keyName]: await keyOf(server) };
    const body = JSON.stringify({ role: 'member', locale: 'en-US', channelId, ...act });
    const response = await fetch(`${server.address}/acts`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ kind: 'refused', code });
  });

  it('serves the pictures of messages; a picture that may be a document only as a download', async () => {
    const { server, discord } = await serve();
    const { bot, received, outcome } = await begin(discord);
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ type: 4, data: {} }));
    form.append('files[0]', new Blob(['pixels'], { type: 'image/png' }), 'card.png');
    form.append('files[1]', new Blob(['<svg/>'], { type: 'image/svg+xml' }), 'card.svg');
    await bot.callback(received, form);
    const [picture, drawing] = (await outcome).message!.attachments.map(({ url }) => new URL(url).pathname);
    const first = await fetch(`${server.address}${picture}`);
    expect([first.headers.get('content-type'), await first.text()]).toEqual(['image/png', 'pixels']);
    const second = await fetch(`${server.address}${drawing}`);
    expect(second.headers.get('content-type')).toBe('application/octet-stream');
    expect((await fetch(`${server.address}/attachments/1/x.png`)).status).toBe(404);
  });

  it('tells everything, then what changes, and never a token', async () => {
    const { server, discord } = await serve();
    const key = await keyOf(server);
    const stream = await fetch(`${server.address}/events`, { headers: { [keyName]: key } });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const snapshot = (await reader.read()).value ?? '';
    expect(snapshot).toMatch(/^\{"kind":"snapshot"/);
    const { bot, received } = await begin(discord);
    await bot.callback(received, { type: 4, data: { content: 'hello' } });
    let told = '';
    while (!/"kind":"request"[^\n]*callback/.test(told)) told += (await reader.read()).value ?? '';
    expect(told).toMatch(/"kind":"message","change":"create"[^\n]*"content":"hello"/);
    expect(told).toContain('/[token]/callback');
    expect(told).not.toContain(received.token);
    expect(told + snapshot).not.toContain(discord.token);
    expect(told + snapshot).not.toContain(key);
  });
});

describe('what is done on the page, and told to it', () => {
  const say = { kind: 'say', role: 'member', locale: 'en-US', text: 'by whom?' };

  const ways: readonly [what: string, path: string, method: string, headers: Record<string, string>][] = [
    ['an act', '/acts', 'POST', json],
    ['a transcript', '/transcripts?name=kite.md', 'POST', bytes],
    ['the stream', '/events', 'GET', {}],
    ['the bodies of a request', '/requests/1', 'GET', {}],
  ];

  it.each(ways)('is for who holds the page’s key: %s', async (_what, path, method, headers) => {
    const { server, discord, dropped } = await serve();
    await send(discord, 'GET', '/gateway');
    const body = method === 'POST' ? JSON.stringify({ ...say, channelId: discord.guilds[0]!.channels[0]!.id }) : '';
    const key = await keyOf(server);
    const other = key.replaceAll(/\w/g, (letter) => (letter === 'a' ? 'b' : 'a'));
    for (const given of [{}, { [keyName]: '' }, { [keyName]: other }, { [keyName]: `${key}x` }]) {
      expect(await ask(server.address, path, { ...headers, ...given }, { method, body })).toBe(403);
    }
    expect(
      await ask(server.address, `${path}${path.includes('?') ? '&' : '?'}${keyName}=${key}`, headers, { method }),
    ).toBe(403);
    expect(discord.channels().flatMap(({ id }) => discord.messages(id))).toEqual([]);
    expect(existsSync(dropped)).toBe(false);
    expect(await ask(server.address, path, { ...headers, [keyName]: key }, { method, body })).toBe(200);
  });

  it.each(ways)('is not for another site’s page, even with the key: %s', async (_what, path, method, headers) => {
    const { server, discord, dropped } = await serve();
    await send(discord, 'GET', '/gateway');
    const body = method === 'POST' ? JSON.stringify({ ...say, channelId: discord.guilds[0]!.channels[0]!.id }) : '';
    const held = { ...headers, [keyName]: await keyOf(server) };
    const { port } = new URL(server.address);
    for (const from of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      { host: `rebound.example:${port}`, origin: `http://rebound.example:${port}`, 'sec-fetch-site': 'same-origin' },
    ]) {
      expect(await ask(server.address, path, { ...held, ...from }, { method, body })).toBe(403);
    }
    expect(discord.channels().flatMap(({ id }) => discord.messages(id))).toEqual([]);
    expect(existsSync(dropped)).toBe(false);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'comes in no form that a page may send without asking: %j',
    async (type) => {
      const { server, discord, dropped } = await serve();
      const headers = { [keyName]: await keyOf(server), ...(type === '' ? {} : { 'content-type': type }) };
      const body = JSON.stringify({ ...say, channelId: discord.guilds[0]!.channels[0]!.id });
      for (const path of ['/acts', '/transcripts?name=kite.md'])
        expect(await ask(server.address, path, headers, { method: 'POST', body })).toBe(415);
      expect(discord.channels().flatMap(({ id }) => discord.messages(id))).toEqual([]);
      expect(existsSync(dropped)).toBe(false);
    },
  );

  it('is asked with another key in every run, which stands in the page alone', async () => {
    const [first, second] = [(await serve()).server, (await serve()).server];
    const key = await keyOf(first);
    expect(key).not.toBe(await keyOf(second));
    const { headers, url } = await fetch(first.address);
    expect(JSON.stringify([...headers, url])).not.toContain(key);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await ask(first.address, '/', { origin: 'https://evil.example' })).toBe(403);
  });

  it('gives nobody leave: no answer has a header for other origins', async () => {
    const { server } = await serve();
    const origin = { origin: 'https://evil.example' };
    for (const [path, init] of [
      ['/', {}],
      ['/', { headers: origin }],
      ['/acts', { method: 'OPTIONS', headers: { ...origin, 'access-control-request-method': 'POST' } }],
    ] as const) {
      const { headers } = await fetch(`${server.address}${path}`, init);
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});
