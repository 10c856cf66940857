import type { LocalDiscord, Outcome } from '../../src/local-discord/local-discord.ts';
import { commandsPath, loginRaw, send, type RawSocket, type Reply } from './raw-discord.ts';

/** An interaction a raw socket received. */
export interface Received {
  readonly id: string;
  readonly token: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly payload: any;
}

/** A bot that answers by hand: the test reads an interaction and says what to send. */
export interface HandBot {
  readonly socket: RawSocket;
  readonly sessionId: string;
  next(): Promise<Received>;
  callback(received: Received, body: unknown, query?: string): Promise<Reply>;
  original(received: Received, method: string, body?: unknown): Promise<Reply>;
  followUp(received: Received, body: unknown): Promise<Reply>;
}

export const quoteCommand = {
  name: 'quote',
  description: 'Finds',
  options: [
    { type: 3, name: 'text', description: 'What', required: true, autocomplete: true, max_length: 200 },
    { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
    { type: 3, name: 'order', description: 'Order', choices: [{ name: 'First', value: 'first' }] },
    { type: 5, name: 'private', description: 'Private' },
    { type: 7, name: 'channel', description: 'Where' },
    { type: 6, name: 'who', description: 'Who' },
    { type: 8, name: 'role', description: 'Role' },
  ],
};

export async function loginByHand(
  discord: LocalDiscord,
  commands: readonly unknown[] = [quoteCommand],
): Promise<HandBot> {
  await send(discord, 'PUT', commandsPath(discord), commands);
  const socket = await loginRaw(discord);
  // Callbacks and webhooks are known by their token alone.
  const free = { authorization: undefined };
  const webhook = (token: string): string => `/webhooks/${discord.applicationId}/${token}`;
  return {
    socket,
    sessionId: socket.sessionId,
    async next() {
      const payload = (await socket.next()).d;
      return { id: payload.id, token: payload.token, payload };
    },
    callback: ({ id, token }, body, query = '') =>
      send(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, body, free),
    original: ({ token }, method, body) => send(discord, method, `${webhook(token)}/messages/@original`, body, free),
    followUp: ({ token }, body) => send(discord, 'POST', webhook(token), body, free),
  };
}

/** A command run by a person, as it stands at the bot. */
export async function begin(
  discord: LocalDiscord,
): Promise<{ bot: HandBot; received: Received; outcome: Promise<Outcome> }> {
  const bot = await loginByHand(discord);
  const outcome = discord.run({ command: 'quote', options: { text: 'moat' } });
  return { bot, received: await bot.next(), outcome };
}

/** The broken rules, each with its place. */
export const rules = (discord: LocalDiscord): string[] =>
  discord.violations.map(({ rule, path }) => `${rule} ${path}`.trim());
