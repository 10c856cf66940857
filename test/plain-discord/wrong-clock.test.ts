import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandInteraction } from '../fixtures/interactions.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const discordEpochMs = Date.UTC(2015, 0, 1);

let plain: PlainBot;
beforeEach(async () => {
  plain = await openPlainBot();
});
afterEach(() => plain.close());

/** Somebody asks for `/today`; the machine's clock is ahead of Discord's by so much. */
async function askToday(aheadMs: number): Promise<string> {
  const { discord, clock } = plain;
  const token = `token-${discord.requests.length}`;
  const id = String(BigInt(clock.wall() - aheadMs - discordEpochMs) << 22n);
  const answer = () => discord.requests.find(({ path }) => path.includes(token));
  expect(discord.ask({ ...commandInteraction('today'), id, token })).toBe(true);
  await expect.poll(answer, { timeout: 20_000 }).toBeDefined();
  return JSON.stringify(answer()?.body);
}

const said = () => plain.lines.map(({ message }) => message).filter((message) => /\bclock\b/u.test(message));

describe('a bot whose machine’s clock is a day ahead, while Discord’s answers bear no Date', () => {
  it('hears from ids what time it is, and names the right day', async () => {
    plain.discord.script.date = () => 'proxy 7';
    const bot = plain.start();
    await plain.pass(minuteMs, () => plain.lines.some(({ message }) => message.startsWith('commands')));
    await bot.ready;
    for (let times = 0; times < 5; times += 1) {
      expect(await askToday(dayMs)).toContain('Sunday, January 4, 2026');
      await plain.pass(10 * minuteMs);
    }
    expect(said()).toEqual([expect.stringMatching(/^the clock is 24 hours ahead of Discord's/u)]);
  });

  it('goes by its clock where ids bear it out', async () => {
    plain.discord.script.date = () => 'proxy 7';
    const bot = plain.start();
    await plain.pass(minuteMs, () => plain.lines.some(({ message }) => message.startsWith('commands')));
    await bot.ready;
    expect(await askToday(1000)).toContain('Monday, January 5, 2026');
    await plain.pass(20 * minuteMs);
    expect(said()).toEqual([]);
  });
});
