import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlainBot, type PlainBot } from './plain-bot.ts';
import type { PlainAnswer } from './plain-discord.ts';

const minute = 60_000;
const hour = 60 * minute;

let plain: PlainBot;
beforeEach(async () => {
  plain = await openPlainBot();
});
afterEach(() => plain.close());

const stands = () => plain.discord.standing().length === 1;
/** The gateway answers at once. */
const still = { whileStanding: false };
const page = '<!DOCTYPE html><title>Access denied</title>';
const ban: PlainAnswer = { status: 429, headers: { 'Retry-After': '86400' }, body: page };
const asked = () => plain.discord.requests.filter(({ path }) => path === '/gateway/bot').length;

describe.each<readonly [name: string, answer: PlainAnswer]>([
  ['answers 500', { status: 500, body: {} }],
  ['bans this address for a day', ban],
  ['is cut off', 'reset'],
  ['says nothing', 'silence'],
])('a gateway that is well while the API %s', (_, answer) => {
  it('is had again at once, whether the session is resumed or started', async () => {
    const { discord, clock, lines, fatal } = plain;
    await plain.start().ready;
    await plain.pass(hour);
    discord.script.rest = () => answer;
    const before = asked();
    let lostMs = clock.steady();
    discord.standing()[0]!.send({ op: 7, d: null });
    await plain.pass(minute, () => discord.resumes.length === 1 && stands(), still);
    expect([discord.identifies.length, discord.resumes.length, asked()]).toEqual([1, 1, before]);
    expect(clock.steady() - lostMs).toBeLessThan(1000);

    await plain.pass(hour);
    lostMs = clock.steady();
    discord.standing()[0]!.close(1000);
    await plain.pass(hour, () => discord.identifies.length === 2 && stands(), still);
    expect([discord.identifies.length, discord.resumes.length]).toEqual([2, 1]);
    expect(clock.steady() - lostMs).toBeLessThan(10_000);
    expect(lines.filter(({ message }) => message.includes('where it was')).length).toBeLessThanOrEqual(1);
    expect(fatal).toEqual([]);
  });
});

it('a ban for a day that ends before is found out within minutes', async () => {
  const { script } = plain.discord;
  script.rest = () => ban;
  plain.start();
  await plain.pass(10 * minute);
  script.rest = () => undefined;
  await plain.pass(12 * minute, stands);
  expect(stands()).toBe(true);
});
