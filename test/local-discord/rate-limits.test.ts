import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { loginByHand } from './interaction-bot.ts';
import { handClock, send, startDiscord, type Reply } from './raw-discord.ts';

const post = (discord: LocalDiscord, index = 0): Promise<Reply> =>
  send(discord, 'POST', `/channels/${discord.guilds[0]!.channels[index]!.id}/messages`, { content: 'x' });

describe('rate limits', () => {
  it('are told in the headers of every answer', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const { headers } = await post(discord);
    expect(headers.get('x-ratelimit-limit')).toBe('5');
    expect(headers.get('x-ratelimit-remaining')).toBe('4');
    expect(headers.get('x-ratelimit-reset-after')).toBe('5.000');
    expect(Number(headers.get('x-ratelimit-reset'))).toBe(clock.read() / 1000 + 5);
    expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('refuse what is over a bucket until it is full again', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    for (let n = 0; n < 5; n += 1) expect((await post(discord)).status).toBe(200);
    clock.advance(1_500);
    const refused = await post(discord);
    expect(refused).toMatchObject({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 3.5, global: false },
    });
    expect(refused.headers.get('retry-after')).toBe('4');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect((await post(discord, 1)).status).toBe(200);
    clock.advance(3_500);
    expect((await post(discord)).status).toBe(200);
    expect(discord.requests.filter(({ verdict }) => verdict === 'rate-limited')).toHaveLength(1);
  });

  it('allow 50 requests a second over everything', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const users = Array.from(
      { length: 5 },
      (_, n) => ['/users/@me', '/gateway/bot', '/applications/@me', '/oauth2/applications/@me', '/gateway'][n]!,
    );
    for (const path of users)
      for (let n = 0; n < 10; n += 1) expect((await send(discord, 'GET', path)).status).toBe(200);
    const refused = await post(discord);
    expect(refused).toMatchObject({ status: 429, body: { global: true, retry_after: 1 } });
    expect(refused.headers.get('x-ratelimit-global')).toBe('true');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('global');
    clock.advance(1_000);
    expect((await post(discord)).status).toBe(200);
  });

  it('do not touch interaction callbacks', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const bot = await loginByHand(discord);
    for (let n = 0; n < 60; n += 1) {
      const outcome = discord.run({ command: 'quote', options: { text: 'x' } });
      const reply = await bot.callback(await bot.next(), { type: 4, data: { content: 'x' } });
      expect(reply.status).toBe(204);
      expect(reply.headers.get('x-ratelimit-limit')).toBeNull();
      await outcome;
    }
  });

  it('count what follows an interaction’s answer for the interaction alone, however many there are in a second', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const bot = await loginByHand(discord);
    for (let n = 0; n < 60; n += 1) {
      const outcome = discord.run({ command: 'quote', options: { text: 'x' } });
      const received = await bot.next();
      await bot.callback(received, { type: 5 });
      const { status, headers } = await bot.original(received, 'PATCH', { content: 'x' });
      expect([status, headers.get('x-ratelimit-remaining')]).toEqual([200, '4']);
      await outcome;
    }
  });

  it('may be switched off', async () => {
    const discord = await startDiscord({ rateLimits: false });
    for (let n = 0; n < 60; n += 1) expect((await post(discord)).status).toBe(200);
  });
});
