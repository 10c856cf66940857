import { globSync, mkdirSync, mkdtempSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openStore } from '../../src/store/open-store.ts';
import { aFeed } from '../fixtures/rows.ts';
import { startBotProcess } from './bot-process.ts';

const [library] = globSync('/usr/lib{,64,/*}/faketime/libfaketimeMT.so.1');
const guildId = '1100000000000000001';
const daily = '1100000000000000102';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pullquote-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  mkdirSync(join(path, 'data'));
  cpSync(resolve(import.meta.dirname, '../../src/demo/sample'), join(path, 'content/sample'), { recursive: true });
  return path;
}

/** A post each day, the next due a moment ago; it is noon there, or an hour before or after. */
function dueNow() {
  const now = Temporal.Now.instant();
  const offset = 12 - now.toZonedDateTimeISO('UTC').hour;
  const timeZone = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
  const due = now.toZonedDateTimeISO(timeZone).subtract({ minutes: 1 });
  const time = due.toPlainTime().toString({ smallestUnit: 'minute' });
  const rule = { time, timeZone, days: [1, 2, 3, 4, 5, 6, 7] };
  return { rule, date: due.toPlainDate().toString(), sinceMs: now.epochMilliseconds - 3_600_000 };
}

// Debian’s package `faketime` has it.
describe.skipIf(library === undefined)('the bot’s own process where libfaketime is installed', () => {
  it('posts today’s post once, and tomorrow’s not today, whatever its clock shows at the start and later', async () => {
    const path = folder();
    const discord = await startLocalDiscord({ rateLimits: false, clock: Date.now });
    onTestFinished(() => discord.close());
    const { rule, date, sinceMs } = dueNow();
    const store = await openStore({ path: join(path, 'data/pullquote.db') });
    await store.addFeed(aFeed({ id: 'faked', guildId, channelId: daily, rule, sinceMs }));
    const clockFile = join(path, 'clock');
    const set = (seconds: number) => writeFileSync(clockFile, `+${seconds}`);
    const posts = () => discord.messages(daily).map((message) => JSON.stringify(message.components));

    set(24 * 3600 + 300);
    const bot = await startBotProcess({
      env: {
        CONTENT_DIR: join(path, 'content'),
        DATA_DIR: join(path, 'data'),
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_TOKEN: discord.token,
        LD_PRELOAD: library ?? '',
        FAKETIME_TIMESTAMP_FILE: clockFile,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      },
    });
    onTestFinished(() => bot.close());
    await bot.saw(/24 hours ahead of Discord's/);
    expect([posts(), await store.posts('faked', 9)]).toEqual([[], []]);

    set(0);
    await bot.saw(/believed again/);
    await expect.poll(posts, { timeout: 60_000 }).toHaveLength(1);

    set(24 * 3600 + 300);
    await bot.saw(/(?:ahead of Discord's[^]*){2}/);
    set(0);
    await bot.saw(/(?:believed again[^]*){2}/);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(posts()).toEqual([expect.stringContaining(date)]);
    expect((await store.posts('faked', 9)).map((post) => [post.date, post.state])).toEqual([[date, 'sent']]);
    await store.close();
    expect(discord.violations).toEqual([]);
  }, 240_000);
});
