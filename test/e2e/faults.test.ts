import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Bot } from '../../src/app/bot.ts';
import type { RequestRecord, RestFault } from '../../src/local-discord/local-discord.ts';
import { commandInteraction } from '../fixtures/interactions.ts';
import { commandsPath, send } from '../local-discord/raw-discord.ts';
import { loadSample, openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
/** Rules that a test cannot but break. */
let excused: readonly string[];
beforeEach(async () => {
  live = await openLive();
  live.letTimePass();
  excused = [];
});
afterEach(async () => {
  await live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(live.discord.violations.filter(({ rule }) => !excused.includes(rule))).toEqual([]);
});

const callbacks = { method: 'POST', path: /\/callback/ };

function requests(pattern: RegExp): readonly RequestRecord[] {
  return live.discord.requests.filter(({ method, path }) => pattern.test(`${method} ${path}`));
}

function says(pattern: RegExp): boolean {
  return live.log.lines.some(({ message, facts }) => pattern.test(`${message} ${JSON.stringify(facts)}`));
}

/** Asks until the bot is connected again: without a connection the local Discord refuses to ask. */
async function expectHelp(): Promise<void> {
  await live.discord.connected();
  const { message, error } = await live.discord.run({ command: 'help' });
  expect(error).toBeUndefined();
  expect(message).toBeDefined();
}

describe('a lost connection', () => {
  beforeEach(() => live.start().ready);

  it.each([
    ['cut without a word', () => live.discord.faults.cutGateway()],
    ['closed with 4000', () => live.discord.faults.closeGateway(4000)],
    ['asked to reconnect (op 7)', () => live.discord.faults.requestReconnect()],
    ['told that its session may be resumed (op 9, true)', () => live.discord.faults.invalidateSession(true)],
  ])('is resumed where it was %s', async (_, lose) => {
    lose();
    await expect.poll(() => says(/was resumed/)).toBe(true);
    await expectHelp();
    expect(requests(/gateway\/bot/)).toHaveLength(1);
    expect(live.fatal).toEqual([]);
  });

  it('gets back what it missed, once', async () => {
    live.discord.faults.cutGateway();
    await expect.poll(() => live.discord.connections()).toBe(0);
    live.discord.dispatch('INTERACTION_CREATE', commandInteraction('help'));
    await expect.poll(() => says(/was resumed/)).toBe(true);
    await expect.poll(() => says(/the interaction is over/)).toBe(true);
    expect(live.log.lines.filter(({ message }) => message === 'received')).toHaveLength(1);
    excused = ['unknown-interaction'];
  });
});

describe('a lost session', () => {
  it.each([
    ['told that it is over (op 9, false)', () => live.discord.faults.invalidateSession(false)],
    ['closed with 1000', () => live.discord.faults.closeGateway(1000)],
    ['closed with 4009 and refused at resuming', () => live.discord.faults.closeGateway(4009)],
  ])('is followed by another where it was %s', async (_, lose) => {
    await live.start().ready;
    lose();
    await expect.poll(() => live.discord.connections()).toBe(0);
    await expectHelp();
    expect(live.fatal).toEqual([]);
  });
});

describe('a callback in trouble', () => {
  beforeEach(() => live.start().ready);

  it.each([
    ['a 500', { kind: 'status', status: 500 } as const, 1],
    ['two 503 with a page of Cloudflare’s', { kind: 'status', status: 503, html: true } as const, 2],
    ['four 502', { kind: 'status', status: 502 } as const, 4],
    ['a connection that dies before', { kind: 'reset', when: 'before' } as const, 1],
    ['a 429 that says for how long', { kind: 'rate-limit', scope: 'user', retryAfterSeconds: 0.2 } as const, 1],
  ])('arrives after %s', async (_, fault, times) => {
    live.discord.faults.rest(fault, { ...callbacks, times });
    const outcome = await live.discord.run({ command: 'help' });
    expect(outcome.error).toBeUndefined();
    expect(outcome.message).toBeDefined();
    expect(outcome.callbacks).toHaveLength(1);
  });

  it('is not an error where it arrived and only its response was lost', async () => {
    // Who lost the response cannot know that the answer arrived, and has to send it again.
    excused = ['answered-twice'];
    live.discord.faults.rest({ kind: 'reset', when: 'after' }, callbacks);
    const outcome = await live.discord.run({ command: 'help' });
    expect(outcome.message).toBeDefined();
    await expect.poll(() => requests(/callback/).length).toBe(2);
    expect(live.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('ends in one line where it cannot arrive at all, and the next one works', async () => {
    live.discord.faults.rest({ kind: 'status', status: 500 }, { ...callbacks, times: 1000 });
    const outcome = await live.discord.run({ command: 'help' });
    expect(outcome.error).toMatch(/3 s/);
    await expect.poll(() => says(/could not be delivered/)).toBe(true);
    live.discord.faults.clear();
    await expectHelp();
  });

  it.each<[what: string, fault: RestFault, requests: number]>([
    ['500s', { kind: 'status', status: 500 }, 5],
    ['a ban for an hour', { kind: 'blocked', status: 429, retryAfterSeconds: 3600 }, 1],
    ['429s that do not say for how long', { kind: 'rate-limit', scope: 'user' }, 3],
    // The answer, and that it was refused.
    ['403s', { kind: 'refusal', code: 50_013 }, 2],
  ])('is few requests into %s', async (_, fault, most) => {
    live.discord.faults.rest(fault, { times: Number.POSITIVE_INFINITY });
    const before = live.discord.requests.length;
    const outcome = await live.discord.run({ command: 'quote', options: { text: 'sample#3' } });
    expect(outcome.error).toMatch(/3 s/);
    expect(live.discord.requests.length - before).toBeLessThanOrEqual(most);
  });

  it.each<[what: string, fault: RestFault, requests: number]>([
    ['500s', { kind: 'status', status: 500 }, 60],
    ['a ban for an hour', { kind: 'blocked', status: 429, retryAfterSeconds: 3600 }, 10],
  ])('is no request of its own where a hundred come in two seconds, into %s', async (_, fault, most) => {
    live.discord.faults.rest(fault, { ...callbacks, times: Number.POSITIVE_INFINITY });
    const outcomes = [];
    for (let n = 0; n < 100; n += 1) {
      const nextMs = live.clock.steady() + 20;
      outcomes.push(live.discord.run({ command: 'help' }));
      await vi.waitUntil(() => live.clock.steady() >= nextMs, { timeout: 60_000, interval: 1 });
    }
    for (const { error } of await Promise.all(outcomes)) expect(error).toMatch(/3 s/);
    expect(requests(/callback/).length).toBeLessThanOrEqual(most);
  });

  it('is no request at all while Discord bans this address, and is one again when it said', async () => {
    live.discord.faults.rest({ kind: 'blocked', status: 429, retryAfterSeconds: 8 }, callbacks);
    const bannedMs = live.clock.steady();
    for (let n = 0; n < 2; n += 1) expect((await live.discord.run({ command: 'help' })).error).toMatch(/3 s/);
    expect(requests(/callback/)).toHaveLength(1);
    await expect.poll(() => live.clock.steady() - bannedMs).toBeGreaterThan(8000);
    await expectHelp();
    expect(live.log.lines.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([
      expect.stringMatching(/refuses this address/),
    ]);
  });

  it('is told apart from a refusal of Discord’s where Cloudflare bans this address', async () => {
    live.discord.faults.rest({ kind: 'blocked' }, { ...callbacks, times: 1000 });
    await live.discord.run({ command: 'help' });
    await expect.poll(() => says(/403 text\/html.*Cloudflare/)).toBe(true);
    expect(live.fatal).toEqual([]);
  });
});

describe('a start in trouble', () => {
  it.each([
    ['no session start is left', () => live.discord.faults.setSessionStartsRemaining(0), /no session may be started/],
    [
      '/gateway/bot answers 503',
      () => live.discord.faults.rest({ kind: 'status', status: 503 }, { path: /gateway\/bot/ }),
      /503/,
    ],
    [
      'Cloudflare refuses this address',
      () => live.discord.faults.rest({ kind: 'blocked', retryAfterSeconds: 1 }, { path: /gateway\/bot/ }),
      /403 text\/html.*Cloudflare/,
    ],
    [
      'the connection dies',
      () => live.discord.faults.rest({ kind: 'reset', when: 'before' }, { path: /gateway\/bot/ }),
      /could not be reached/,
    ],
  ])('is tried again where %s', async (_, trouble, words) => {
    trouble();
    const bot = live.start();
    await expect.poll(() => says(/could not be reached/)).toBe(true);
    expect(says(words)).toBe(true);
    live.discord.faults.setSessionStartsRemaining(1000);
    await bot.ready;
    await expectHelp();
  });

  it('rejects where the token is no one’s, after one request', async () => {
    live.discord.faults.revokeToken();
    await expect(live.start().ready).rejects.toThrow(/refused the token \(401\)/);
    expect(live.discord.requests).toHaveLength(1);
    // Who waits for it to be ready has heard.
    expect(live.fatal).toEqual([]);
  });

  it('tells once that the token was revoked later', async () => {
    await live.start().ready;
    live.discord.faults.revokeToken();
    await expect.poll(() => live.fatal.length).toBe(1);
    expect(live.fatal[0]?.message).toContain('(4004)');
  });

  it('holds what arrives before the content is loaded, and answers it then', async () => {
    const content = Promise.withResolvers<void>();
    const first = live.start();
    await first.ready;
    await first.stop();
    const bot = live.start({
      loadContent: async () => {
        await content.promise;
        return loadSample();
      },
    });
    await live.discord.connected();
    const outcome = live.discord.run({ command: 'help' });
    content.resolve();
    expect((await outcome).error).toBeUndefined();
    await bot.ready;
  });

  it('rejects where the content cannot be read', async () => {
    const bot = live.start({ loadContent: () => Promise.reject(new Error('unreadable')) });
    await expect(bot.ready).rejects.toThrow('unreadable');
  });
});

describe('registration', () => {
  const puts = () => requests(/^PUT .*commands$/);

  it('happens once for the same set of commands', async () => {
    await live.start().ready;
    await live.start().ready;
    expect(puts()).toHaveLength(1);
    expect(live.log.lines.filter(({ message }) => /^commands: \d/.test(message)).map(({ message }) => message)).toEqual(
      [`commands: ${commands.length} registered`, `commands: ${commands.length} unchanged`],
    );
  });

  it('asks Discord, whatever lies in DATA_DIR; what earlier versions left there goes', async () => {
    const file = join(live.dataDir, 'registered-commands.json');
    await live.start().ready;
    await writeFile(file, '{"of": "an earlier version"}');
    await live.start().ready;
    const { apiUrl, token } = live.discord;
    const elsewhere = join(live.dataDir, 'elsewhere');
    await live.start({ env: { apiUrl, token, dataDir: elsewhere, contentDir: '', redisUrl: undefined } }).ready;
    expect(puts()).toHaveLength(1);
    expect([live.dataDir, elsewhere].map((folder) => readdirSync(folder)).flat()).not.toContain(basename(file));
  });

  it('happens again where another program took the application, which is told', async () => {
    const first = live.start();
    await first.ready;
    await first.stop();
    await send(live.discord, 'PUT', commandsPath(live.discord), [{ name: 'dance', description: 'Dances' }]);
    await live.start().ready;
    expect(says(/not ours.*another program.*dance/)).toBe(true);
    await expectHelp();
  });

  it('keeps nothing from answering where it fails, and is tried again', async () => {
    live.discord.faults.rest({ kind: 'status', status: 500 }, { method: 'PUT' });
    await live.start().ready;
    expect(says(/not registered yet.*500/)).toBe(true);
    await expect.poll(() => live.discord.commands().length).toBe(commands.length);
    await expectHelp();
  });
});

describe('buttons', () => {
  it('work after a restart', async () => {
    const first = live.start();
    await first.ready;
    const { message } = await live.discord.run({ command: 'summary', options: { section: '2' } });
    await first.stop();
    await live.start().ready;
    const row = message?.components?.[0];
    const button = row && 'components' in row ? row.components[0] : undefined;
    const customId = button && 'custom_id' in button ? button.custom_id : '';
    const outcome = await live.discord.press(message?.id ?? '', customId);
    expect(outcome.error).toBeUndefined();
    expect(outcome.message?.embeds).not.toEqual([]);
  });
});

describe('a stop', () => {
  const daily = (subcommand: string, options: Readonly<Record<string, string>>) =>
    live.discord.run({ user: 'robin', command: `daily ${subcommand}`, options });
  const addFeed = () => {
    const channel = live.discord.channels().find(({ name }) => name === 'daily')!.id;
    return daily('add', { kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai', channel });
  };

  it('waits for what hangs, and gives it up inside 5 s', async () => {
    await live.close();
    live = await openLive();
    const bot = live.start();
    await bot.ready;
    await addFeed();
    const sent = Promise.withResolvers<void>();
    const hang = () => {
      sent.resolve();
      return new Promise(() => undefined);
    };
    live.discord.faults.rest({ kind: 'slow', until: hang }, { method: 'POST', path: /channels\/\d+\/messages/ });
    void daily('post', { feed: '1' });
    await sent.promise;
    const startedMs = live.clock.steady();
    let stoppedMs: number | undefined;
    void bot.stop().then(() => (stoppedMs = live.clock.steady()));
    // The connection is let go of first.
    await expect.poll(() => live.discord.connections()).toBe(0);
    const passed = async () => {
      await live.clock.advance(100);
      return stoppedMs;
    };
    await expect.poll(passed, { interval: 1 }).toBeDefined();
    expect(stoppedMs! - startedMs).toBeLessThan(5000);
    expect(says(/^gave up/)).toBe(true);
  });

  describe('while the content is being loaded', () => {
    const isStoreOpen = () => existsSync(join(live.dataDir, 'pullquote.db-wal'));
    const content = () => ({ asked: Promise.withResolvers<void>(), arrives: Promise.withResolvers<void>() });
    /** What is told later arrives later. */
    const arrived = async () => {
      live.discord.faults.requestReconnect();
      await expect.poll(() => says(/was resumed/)).toBe(true);
    };
    let { asked, arrives } = content();
    let bot: Bot;

    beforeEach(async () => {
      const first = live.start();
      await first.ready;
      await addFeed();
      await first.stop();
      live.log.lines.length = 0;
      ({ asked, arrives } = content());
      bot = live.start({
        async loadContent() {
          asked.resolve();
          await arrives.promise;
          return loadSample();
        },
      });
      await asked.promise;
      // Either may be first.
      await vi.waitUntil(() => says(/^connected as/), { timeout: 60_000 });
    });

    it('lets go of what was opened meanwhile', async () => {
      expect(isStoreOpen()).toBe(true);
      const stopped = bot.stop();
      arrives.resolve();
      await stopped;
      expect(isStoreOpen()).toBe(false);
    });

    it('looks for no commands any more, and registers none', async () => {
      await live.discord.connected();
      const before = requests(/commands/).length;
      const stopped = bot.stop();
      arrives.resolve();
      await stopped;
      await expect(bot.ready).rejects.toThrow('stopped');
      expect(requests(/commands/)).toHaveLength(before);
    });

    it('tells who asked to try again, and does nothing of what was asked any more', async () => {
      const outcome = daily('post', { feed: '1' });
      await arrived();
      const stopped = bot.stop();
      expect((await outcome).message?.content).toContain('try again');
      arrives.resolve();
      await stopped;
      expect(requests(/^POST .*channels\/\d+\/messages/)).toEqual([]);
      expect(isStoreOpen()).toBe(false);
    });

    it('does not wait for content that never comes', async () => {
      const startedMs = live.clock.steady();
      live.letTimePass();
      await bot.stop();
      expect(live.clock.steady() - startedMs).toBeLessThan(5000);
      arrives.resolve();
      await expect.poll(isStoreOpen).toBe(false);
    });
  });
});
