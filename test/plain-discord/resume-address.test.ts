import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdRefusedPort, startSilentServer } from '../cache/redis-proxy.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';

const minute = 60_000;

let plain: PlainBot;
const open: { close(): Promise<void> }[] = [];
beforeEach(async () => {
  plain = await openPlainBot();
});
afterEach(async () => {
  await plain.close();
  for (const one of open.splice(0)) await one.close();
});

const noAddress = { close: () => Promise.resolve() };

describe('a session whose address to resume at', () => {
  it.each([
    ['is a name that nobody knows', async () => ({ ...noAddress, url: 'wss://gateway-us-east1-z.discord.invalid' })],
    [
      'refuses connections',
      async () => {
        const held = await holdRefusedPort();
        return { ...held, url: `ws://127.0.0.1:${held.port}` };
      },
    ],
    [
      'says nothing',
      async () => {
        const silent = await startSilentServer();
        return { ...silent, url: `ws://127.0.0.1:${silent.port}` };
      },
    ],
    // The gateway of this test speaks no TLS.
    [
      'is of another protocol',
      async () => ({ ...noAddress, url: plain.discord.script.gateway.url.replace('ws:', 'wss:') }),
    ],
  ])('%s is followed by another within a minute', async (_, listen) => {
    const { discord, clock, lines } = plain;
    const address = await listen();
    open.push(address);
    discord.script.resumeUrl = address.url;
    await plain.start().ready;
    await plain.pass(minute);
    const lostMs = clock.steady();
    const told = lines.length;
    discord.lines[0]!.close(4000);
    await plain.pass(10 * minute, () => discord.standing().length > 0);
    expect(discord.standing()).toHaveLength(1);
    expect(clock.steady() - lostMs).toBeLessThanOrEqual(minute);
    expect([discord.identifies.length, discord.resumes.length]).toEqual([2, 0]);
    // The loss, and three tries.
    expect(lines.length - told).toBeLessThanOrEqual(4);
  });

  it('is well is resumed there, without another start', async () => {
    const { discord } = plain;
    await plain.start().ready;
    await plain.pass(minute);
    discord.lines[0]!.close();
    await plain.pass(minute, () => discord.standing().length > 0);
    expect([discord.identifies.length, discord.resumes.length]).toEqual([1, 1]);
  });
});
