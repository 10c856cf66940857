import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandInteraction } from '../fixtures/interactions.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';
import type { PlainAnswer } from './plain-discord.ts';

const second = 1000;
const minute = 60 * second;

let plain: PlainBot;
beforeEach(async () => {
  plain = await openPlainBot();
  await plain.start().ready;
});
afterEach(() => plain.close());

const still = { whileStanding: false };
const page = '<!DOCTYPE html><title>Access denied</title>';

const troubles: readonly (readonly [name: string, answer: PlainAnswer])[] = [
  ['answers 500', { status: 500, body: { code: 0, message: '500: Internal Server Error' } }],
  ['answers 502 with a page', { status: 502, body: page }],
  ['is cut off', 'reset'],
  ['bans this address for an hour', { status: 429, headers: { 'Retry-After': '3600' }, body: page }],
  ['bans this address without a word about its end', { status: 403, body: page }],
  [
    'answers 429 without saying for how long',
    { status: 429, body: { message: 'You are being rate limited.', global: false } },
  ],
  [
    'answers 429 to the whole bot',
    {
      status: 429,
      headers: { 'Retry-After': '3600', 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' },
      body: { message: 'You are being rate limited.', global: true, retry_after: 3600 },
    },
  ],
];

const toAnswers = /^\/(?:interactions|webhooks)\//;
const told = () => plain.lines.filter(({ level }) => level !== 'debug');
const answers = () => plain.discord.requests.filter(({ path }) => toAnswers.test(path));

let asked = 0;
function ask(): void {
  asked += 1;
  plain.discord.ask({ ...commandInteraction('help'), id: String(asked), token: `token-${asked}` });
}

describe.each(troubles)('a Discord whose API %s', (_, answer) => {
  it('is asked few times for one answer, few times for many, and soon again where it is well', async () => {
    const { discord } = plain;
    discord.script.rest = ({ path }) => (toAnswers.test(path) ? answer : undefined);
    ask();
    await plain.pass(20 * second, undefined, still);
    expect(answers().length).toBeLessThanOrEqual(5);

    const before = { sent: answers().length, told: told().length };
    for (let seconds = 0; seconds < 30; seconds += 1) {
      for (let count = 0; count < 10; count += 1) ask();
      await plain.pass(second, undefined, still);
    }
    expect(answers().length - before.sent).toBeLessThan(60);
    expect(told().length - before.told).toBeLessThan(30);

    discord.script.rest = () => undefined;
    await plain.pass(2 * minute, undefined, still);
    ask();
    await expect.poll(() => answers().at(-1)?.path).toContain(`token-${asked}`);
  });
});
