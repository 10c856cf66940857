import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../src/local-discord/local-discord.ts';

/** So long may a bot that a test plays be silent: its heart does not beat by itself, and machines may be slow. */
export const patientHeartbeatMs = 24 * 60 * 60_000;

/** A local Discord that ends with the test. Its time stands still, so that nothing comes too late. */
export async function startDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const heartbeatIntervalMs = patientHeartbeatMs;
  const discord = await startLocalDiscord({ clock: handClock().read, heartbeatIntervalMs, ...options });
  onTestFinished(() => discord.close());
  return discord;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // Bodies are looked into freely: each test says what it expects.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** One request as a correct client makes it, unless `headers` say otherwise. */
export async function send(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string | undefined> = {},
): Promise<Reply> {
  const isForm = body instanceof FormData;
  const all = {
    authorization: `Bot ${discord.token}`,
    'user-agent': 'DiscordBot (https://example.org, 1.0)',
    ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  const response = await fetch(`${discord.apiUrl}${path.startsWith('/v') ? '' : '/v10'}${path}`, {
    method,
    headers: Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ...(body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

export interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly d: any;
}

/** A gateway socket without a library. */
export interface RawSocket {
  readonly closed: Promise<number>;
  next(): Promise<Payload>;
  send(op: number, d: unknown): void;
  sendText(text: string): void;
  close(code: number): void;
}

export function openSocket(
  discord: LocalDiscord,
  query = '?v=10&encoding=json',
  decode: (data: Buffer, isBinary: boolean) => string = (data) => data.toString('utf8'),
): RawSocket {
  const socket = new WebSocket(`${discord.apiUrl.replace('http', 'ws').replace('/api', '')}${query}`);
  const arrived: Payload[] = [];
  const waiting: ((payload: Payload) => void)[] = [];
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    const payload: Payload = JSON.parse(decode(data, isBinary));
    const first = waiting.shift();
    if (first === undefined) arrived.push(payload);
    else first(payload);
  });
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => void socket.on('close', resolve));
  const sendText = (text: string): void => socket.send(text);
  return {
    closed,
    next() {
      const first = arrived.shift();
      return first === undefined ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve(first);
    },
    send: (op, d) => sendText(JSON.stringify({ op, d })),
    sendText,
    close: (code) => socket.close(code),
  };
}

export function identity(discord: LocalDiscord, more: Record<string, unknown> = {}): Record<string, unknown> {
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  return { token: discord.token, intents: 0, properties, ...more };
}

/** A socket that has identified; hello and READY are read. */
export async function loginRaw(discord: LocalDiscord): Promise<RawSocket & { readonly sessionId: string }> {
  const socket = openSocket(discord);
  await socket.next();
  socket.send(2, identity(discord));
  const ready = await socket.next();
  return { ...socket, sessionId: ready.d.session_id };
}

export const commandsPath = (discord: LocalDiscord): string => `/applications/${discord.applicationId}/commands`;

/** A clock to move by hand. */
export function handClock(startMs = Date.UTC(2026, 0, 5, 9)): {
  readonly read: () => number;
  advance(ms: number): void;
} {
  let now = startMs;
  return {
    read: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
