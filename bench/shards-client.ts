import { Client } from 'discord.js';
import { systemClock } from '../src/clock.ts';
import { connectGateway } from '../src/discord/gateway/gateway.ts';
import { createRequestGates } from '../src/discord/rest/request-gates.ts';

// A process that connects, waits until all of its shards stand, and tells how much memory that took.

const [client = '', apiUrl = '', token = '', shards = '1'] = process.argv.slice(2);
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const silent = () => undefined;

async function connectOurs(): Promise<() => Promise<void>> {
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const attempts = { clock: systemClock, random: Math.random, log };
  const gateway = connectGateway({
    token,
    guard: { apiUrl, onUnauthorized: silent, gates: createRequestGates(attempts), clock: systemClock },
    ...attempts,
    signal: new AbortController().signal,
    onInteraction: silent,
    onFatal: silent,
  });
  while (gateway.shards().length < Number(shards) || gateway.shards().some(({ state }) => state !== 'ready')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return () => gateway.close();
}

async function connectTheirs(): Promise<() => Promise<void>> {
  const bot = new Client({ intents: [], shards: 'auto', rest: { api: apiUrl } });
  const ready = new Promise<void>((resolve) => bot.once('clientReady', () => resolve()));
  await bot.login(token);
  await ready;
  return () => bot.destroy();
}

const close = await (client === 'pullquote' ? connectOurs() : connectTheirs());
await new Promise((resolve) => setTimeout(resolve, 300));
collect();
collect();
process.stdout.write(String(process.memoryUsage().rss));
await close();
