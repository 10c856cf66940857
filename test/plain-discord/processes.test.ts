import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { systemClock } from '../../src/clock.ts';
import { startBotProcess, type BotProcess } from '../e2e/bot-process.ts';
import { commandInteraction } from '../fixtures/interactions.ts';
import { aFeed } from '../fixtures/rows.ts';
import { startPlainDiscord, type PlainDiscord } from './plain-discord.ts';

let discord: PlainDiscord;
let directory: string;
const open: BotProcess[] = [];
beforeEach(async () => {
  discord = await startPlainDiscord(systemClock);
  Object.assign(discord.script.gateway, { shards: 4, maxConcurrency: 4 });
  directory = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  await cp(resolve(import.meta.dirname, '../../src/demo/sample'), join(directory, 'content/sample'), {
    recursive: true,
  });
});
afterEach(async () => {
  for (const bot of open.splice(0)) await bot.close();
  await discord.close();
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});

async function start(shards: string): Promise<BotProcess> {
  const paths = { CONTENT_DIR: join(directory, 'content'), DATA_DIR: join(directory, 'data') };
  const settings = { SHARD_COUNT: '4', SHARDS: shards, DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: 'a.b.c' };
  const bot = await startBotProcess({ env: { ...paths, ...settings, LOG_LEVEL: 'debug' } });
  open.push(bot);
  return bot;
}

const standing = () =>
  discord
    .standing()
    .map(({ shard: [id] }) => id)
    .toSorted((a, b) => a - b);
/** Of shard 0, 1, 2, 3, 0, 1 … */
const guildIds = Array.from({ length: 8 }, (_, place) => String((BigInt(place) << 22n) + 5n));

/** Feeds of as many servers, due a moment ago. */
async function addFeeds(name: string): Promise<void> {
  // It is noon there, or an hour before or after: a minute ago was the same day.
  const now = Temporal.Now.instant();
  const offset = 12 - now.toZonedDateTimeISO('UTC').hour;
  const timeZone = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
  const due = now.toZonedDateTimeISO(timeZone).subtract({ minutes: 1 });
  const rule = { time: due.toPlainTime().toString({ smallestUnit: 'minute' }), timeZone, days: [1, 2, 3, 4, 5, 6, 7] };
  const sinceMs = now.epochMilliseconds - 3_600_000;
  const store = await openStore({ path: join(directory, 'data/pullquote.db') });
  for (const guildId of guildIds) {
    const channelId = `${guildId}${name}`;
    await store.addFeed(aFeed({ id: `${name}${guildId}`, guildId, channelId, rule, sinceMs }));
  }
  await store.close();
}

const paths = (pattern: RegExp) => discord.requests.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []);
const posts = () => paths(/^\/channels\/(\d+)\/messages$/);
const answers = () => paths(/^\/interactions\/(\d+)\/.*\/callback$/);

let asked = 0;
/** In a server, or in direct messages. Its id, where the shard it belongs to stands. */
function ask(guildId?: string): string | undefined {
  asked += 1;
  const id = String(asked);
  const interaction = commandInteraction('help', [], { guild: guildId !== undefined });
  return discord.ask({ ...interaction, ...(guildId !== undefined && { guild_id: guildId }), id }) ? id : undefined;
}

/** In every server and in direct messages. */
const askAll = () => [...guildIds, undefined].flatMap((guildId) => ask(guildId) ?? []);
const received = (bot: BotProcess) => bot.output.match(/"received"/g)?.length;
const everyChannel = (...names: readonly string[]) =>
  guildIds.flatMap((id) => names.map((name) => `${id}${name}`)).toSorted();

describe('two processes of one bot, with two shards each', () => {
  it('answer once what is asked, post once what is due, and go on while one of them is gone', async () => {
    await addFeeds('1');
    const first = await start('0-1');
    let second = await start('2,3');
    const ready = /all shards are connected[^]*commands: \d+ (registered|unchanged)|commands: [^]*all shards are/;
    await Promise.all([first.saw(ready), second.saw(ready)]);
    expect(standing()).toEqual([0, 1, 2, 3]);
    expect(first.output).toMatch(/"shards":"0-1","of":4,.*all shards are connected/);
    expect(second.output).toMatch(/"shards":"2-3","of":4,.*all shards are connected/);
    const expected = askAll();
    await expect.poll(() => answers().length).toBe(9);
    // Direct messages are shard 0's.
    expect([received(first), received(second)]).toEqual([5, 4]);

    second.kill('SIGKILL');
    await second.exited;
    await expect.poll(standing).toEqual([0, 1]);
    expected.push(...askAll());
    await expect.poll(() => answers().length).toBe(9 + 5);

    await addFeeds('2');
    second = await start('2-3');
    await second.saw(ready);
    expected.push(...askAll());
    await expect.poll(() => answers().length).toBe(9 + 5 + 9);
    expect(answers().toSorted()).toEqual(expected.toSorted());
    await expect.poll(() => posts().length).toBe(16);
    first.kill('SIGTERM');
    second.kill('SIGTERM');
    await Promise.all([first.exited, second.exited]);
    expect(posts().toSorted()).toEqual(everyChannel('1', '2'));
    expect(answers()).toHaveLength(9 + 5 + 9);
  });
});
