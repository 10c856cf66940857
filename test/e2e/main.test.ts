import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../src/local-discord/local-discord.ts';
import { asNode } from '../as-node.ts';
import { handClock } from '../local-discord/raw-discord.ts';
import { signals } from '../signals.ts';
import { startBotProcess, type BotProcess } from './bot-process.ts';

const root = resolve(import.meta.dirname, '../..');

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

async function startDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  // As right as the machine's own when it begins.
  const discord = await startLocalDiscord({ rateLimits: false, clock: handClock(Date.now()).read, ...options });
  open.push(discord);
  return discord;
}

async function start(env: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): Promise<BotProcess> {
  const bot = await startBotProcess({ env, nodeOptions });
  open.push(bot);
  return bot;
}

function startAt({ apiUrl, token }: LocalDiscord, env: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  return start({ DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token, ...env });
}

const answering = /commands: \d+ (registered|unchanged).*\n/;

describe('main', () => {
  it('says in five lines what it is, what it has and where it is connected', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord);
    await bot.saw(answering);
    const messages = bot.output
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { msg: string }).msg);
    // The connection and the content may each take longer than the other.
    const [first, ...others] = messages;
    const last = others.pop();
    expect([first, ...others.toSorted(), last]).toEqual([
      expect.stringMatching(/^Pullquote \d+\.\d+\.\d+(?:-dev)? on Node \d+\./),
      expect.stringMatching(
        /^connected as pullquote.*; invite: https:\/\/discord\.com\/oauth2\/authorize\?.*permissions=309237763072$/,
      ),
      expect.stringMatching(/^content: \d+ transcripts?, \d+ passages?, \d+ sections?, \d+ highlights?/),
      expect.stringMatching(/^store: .*pullquote\.db; cache: memory/),
      expect.stringMatching(/^commands: \d+ registered$/),
    ]);
    expect(bot.output).not.toContain(discord.token);
  });

  it('refuses bad settings with one report and code 1, without the token in it', async () => {
    const token = 'a token with spaces';
    const bot = await start({ DISCORD_TOKEN: token, DISCORD_API_URL: 'http://example.org/api', LOG_LEVEL: 'loud' });
    expect(await bot.exited).toBe(1);
    expect(bot.output).toMatch(/3 settings are wrong[\s\S]*DISCORD_TOKEN[\s\S]*DISCORD_API_URL[\s\S]*LOG_LEVEL/);
    expect(bot.output).not.toContain(token);
    expect(bot.output).not.toContain('    at ');
  });

  it('says which Node it needs, before anything that an older one cannot load', async () => {
    const { status, stderr } = spawnSync(process.execPath, [...asNode('22.18.0'), join(root, 'src/main.ts')], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/needs Node 24, or 26 and newer; this is Node 22\.18\.0 \(.+\)/);
    expect(stderr).toContain('npm start');
  });

  it('ends with code 1 and the mend where content cannot be read', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord, { CONTENT_DIR: '/nowhere/at/all' });
    expect(await bot.exited).toBe(1);
    expect(bot.output).toMatch(/\/nowhere\/at\/all.*CONTENT_DIR/);
  });

  it('ends with code 1 and a clear message where the token is wrong from the start', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord, { DISCORD_TOKEN: 'not.the.token' });
    expect(await bot.exited).toBe(1);
    expect(bot.output).toMatch(/Discord refused the token \(401\).*Reset Token/);
    expect(bot.output).not.toContain('not.the.token');
    expect(discord.requests).toHaveLength(1);
    // The version, and the end.
    expect(bot.output.trim().split('\n')).toHaveLength(2);
  });

  it.each([4004, 4014])(
    'ends with code 1 and a clear message where the gateway closes with %i at login',
    async (code) => {
      const discord = await startDiscord();
      discord.faults.closeNextLogin(code);
      const bot = await startAt(discord);
      expect(await bot.exited).toBe(1);
      expect(bot.output).toMatch(new RegExp(`closed the connection for good \\(${code}\\): .+\\.`));
      expect(bot.output).not.toContain('    at ');
    },
  );

  it('ends with code 1 where the gateway closes with 4014 later', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord);
    await bot.saw(answering);
    discord.faults.closeGateway(4014);
    expect(await bot.exited).toBe(1);
    expect(bot.output).toContain('(4014)');
  });

  it('ends with code 1 where the token is revoked while it runs', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord);
    await bot.saw(answering);
    discord.faults.revokeToken();
    expect(await bot.exited).toBe(1);
    expect(bot.output).toMatch(/\(4004\): the token is wrong, or was reset/);
    expect(bot.output).not.toContain(discord.token);
  });
});

describe('main, where its log cannot be written', () => {
  it.skipIf(!existsSync('/dev/full'))('starts, answers and stops on a full disk', async () => {
    const discord = await startDiscord();
    const env = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token };
    const bot = await startBotProcess({ env, outputTo: '/dev/full' });
    open.push(bot);
    await expect.poll(() => discord.commands().length).toBeGreaterThan(0);
    const { error } = await discord.run({ command: 'help' });
    expect(error).toBeUndefined();
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(signals.endedWell);
  });

  it('goes on answering after its reader is gone', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord);
    await bot.saw(answering);
    bot.stopReading();
    discord.faults.closeGateway(4000);
    await expect.poll(() => discord.connections()).toBe(1);
    for (let count = 0; count < 3; count += 1) {
      // It has something to tell each time.
      discord.dispatch('INTERACTION_CREATE', { id: '1', token: 't', type: 99, data: {} });
      const { error } = await discord.run({ command: 'help' });
      expect(error).toBeUndefined();
    }
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(signals.endedWell);
  });
});

describe('main, among surprises', () => {
  it.each([
    ['nothing at all', {}],
    ['a kind from the future', { id: '1', token: 't', type: 99, data: {} }],
    ['a command without its data', { id: '1', token: 't', type: 2 }],
    ['a button without its message', { id: '1', token: 't', type: 3, data: { component_type: 2, custom_id: 'x' } }],
  ])('goes on answering after an interaction that is %s', async (_, payload) => {
    const discord = await startDiscord();
    const bot = await startAt(discord);
    await bot.saw(answering);
    discord.dispatch('INTERACTION_CREATE', payload);
    const { error } = await discord.run({ command: 'help' });
    expect(error).toBeUndefined();
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(signals.endedWell);
  });

  it('ends with code 1, saying why, where something breaks that nobody caught', async () => {
    const discord = await startDiscord();
    const breaking = `
      const { write } = process.stdout;
      process.stdout.write = function (line, ...more) {
        if (/commands: /.test(line)) setImmediate(() => { throw new Error('broken loose'); });
        return write.call(this, line, ...more);
      };`;
    const bot = await start({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token }, [
      '--import',
      `data:text/javascript,${encodeURIComponent(breaking)}`,
    ]);
    expect(await bot.exited).toBe(1);
    expect(bot.output).toMatch(/Pullquote cannot go on/);
    expect(bot.output).toContain('broken loose');
  });
});

describe.skipIf(!signals.present)('main, told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('lets go at %s and ends with code 0', async (signal) => {
    const discord = await startDiscord();
    const bot = await startAt(discord);
    await bot.saw(answering);
    bot.kill(signal);
    expect(await bot.exited).toBe(0);
    expect(discord.connections()).toBe(0);
    expect(discord.violations).toEqual([]);
  });

  it('ends with the shell that npm puts in between, which passes no signal on', async () => {
    const discord = await startDiscord();
    const bot = await startBotProcess({
      env: { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token },
      byNpm: true,
    });
    open.push(bot);
    await bot.saw(answering);
    bot.kill('SIGTERM');
    await bot.exited;
    expect(bot.output).toContain('stopping');
    expect(discord.connections()).toBe(0);
  });

  it.each([['once'], ['again by whoever passes signals on']])('finishes what it holds, told %s', async (how) => {
    const discord = await startDiscord();
    const bot = await startAt(discord, { LOG_LEVEL: 'debug' });
    await bot.saw(answering);
    const release = Promise.withResolvers<void>();
    discord.faults.rest({ kind: 'slow', until: release.promise }, { method: 'POST', path: /callback/ });
    const outcome = discord.run({ command: 'help', patienceMs: 4000 });
    await bot.saw(/"received"/);
    bot.kill('SIGTERM');
    await bot.saw(/stopping/);
    if (how !== 'once') bot.kill('SIGTERM');
    await expect.poll(() => discord.connections()).toBe(0);
    release.resolve();
    expect(await bot.exited).toBe(0);
    expect((await outcome).message?.embeds).not.toEqual([]);
    expect(bot.output).toContain('finished what was held');
    expect(bot.output.match(/stopping/g)).toHaveLength(1);
  });

  it('ends with code 0 even where an answer hangs', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord, { LOG_LEVEL: 'debug' });
    await bot.saw(answering);
    const never = new Promise(() => undefined);
    discord.faults.rest({ kind: 'slow', until: never }, { method: 'POST', path: /callback/, times: 20 });
    discord.run({ command: 'help' }).catch(() => undefined);
    await bot.saw(/"received"/);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
  });

  it('ends at once at a second Ctrl-C', async () => {
    const discord = await startDiscord();
    const bot = await startAt(discord, { LOG_LEVEL: 'debug' });
    await bot.saw(answering);
    const never = new Promise(() => undefined);
    discord.faults.rest({ kind: 'slow', until: never }, { method: 'POST', path: /callback/, times: 20 });
    discord.run({ command: 'help' }).catch(() => undefined);
    await bot.saw(/"received"/);
    bot.kill('SIGINT');
    await bot.saw(/stopping/);
    bot.kill('SIGINT');
    expect(await bot.exited).toBe(130);
  });

  it('ends with code 0 while Discord cannot be reached', async () => {
    const discord = await startDiscord();
    discord.faults.rest({ kind: 'status', status: 503 }, { path: /gateway/, times: 1000 });
    const bot = await startAt(discord);
    await bot.saw(/could not be reached/);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
  });
});
