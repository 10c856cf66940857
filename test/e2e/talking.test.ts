import { type APIMessage, MessageFlags, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Actor } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const announcements = '1100000000000000103';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const threading = { method: 'POST', path: /\/threads$/u };
const publishing = { method: 'POST', path: /\/crosspost$/u };
const writing = bits.ViewChannel | bits.SendMessages | bits.EmbedLinks | bits.AttachFiles | bits.ReadMessageHistory;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The bot begins at 8, on a Monday that is the first of its month. */
const basics = { kind: 'highlight', time: '08:10', zone: 'Asia/Shanghai', channel: announcements };
const talks = { ...basics, thread: true, publish: true };

let live: LiveBot;
let bot: Bot;

async function start(): Promise<void> {
  bot = live.start();
  await bot.ready;
  await live.discord.connected();
}

beforeEach(async () => {
  live = await openLive();
  await start();
});
afterEach(async () => {
  await live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(live.discord.violations).toEqual([]);
});

async function run(
  subcommand: string,
  options: Readonly<Record<string, string | boolean>> = {},
  locale = 'en-US',
): Promise<string> {
  const { message, error } = await live.discord.run({ ...robin, locale, command: `daily ${subcommand}`, options });
  expect(error).toBeUndefined();
  return [message?.content, ...(message?.embeds ?? []).flatMap(({ title, description }) => [title, description])].join(
    '\n',
  );
}

const posts = () => live.discord.messages(announcements);
const threads = () =>
  live.discord.channels().filter(({ thread, name }) => thread !== undefined && name !== 'book club');
const isPublished = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Crossposted) !== 0;

describe('a channel that talks', () => {
  it.each([
    {
      locale: 'en-US',
      days: 'every 3 days',
      except: '12-24..01-02',
      says: [
        'every 3 days from January 5, 2026 at 08:10 (Asia/Shanghai), except Dec 24 – Jan 2 every year',
        'with a thread',
        'published',
      ],
      closing: 'Discuss it below!',
    },
    {
      locale: 'zh-CN',
      days: '每月第一个周一',
      except: '12月24日至1月2日',
      says: ['每月第一个周一 08:10 (Asia/Shanghai)，每年12月24日 – 1月2日除外', '开子区', '发布到关注的服务器'],
      closing: '欢迎在下面讨论！',
    },
    {
      locale: 'zh-TW',
      days: '隔週一',
      except: '2026年12月24日',
      says: ['每 2 週的週一', '2026年12月24日'],
      closing: '歡迎在下面聊聊！',
    },
  ])('is set up, posts at its time, opens its thread and is published, in $locale', async (each) => {
    const { locale, days, except, says, closing } = each;
    const added = await run('add', { ...talks, days, except, closing }, locale);
    for (const said of [...says, closing]) expect(added).toContain(said);
    await live.pass(9 * minuteMs);
    expect(posts()).toEqual([]);
    await live.pass(3 * minuteMs);
    const [post, ...others] = posts();
    expect(others).toEqual([]);
    expect(post!.embeds[0]!.description!.split('\n').at(-1)).toBe(`-# ${closing}`);
    expect(threads().map(({ id }) => id)).toEqual([post!.id]);
    // By the quote's own words.
    expect(post!.embeds[0]!.description).toContain(threads()[0]?.name?.slice(0, 20));
    expect(isPublished(post!)).toBe(true);
    const status = await run('status', {}, locale);
    for (const said of says) expect(status).toContain(said);
    expect(status).not.toContain('⚠');
    await live.pass(2 * hourMs);
    expect([posts().length, threads().length]).toEqual([1, 1]);
  });

  it('says which permission the bot lacks for threads where it has none', async () => {
    const quiet = live.discord.addChannel('1100000000000000100', { type: 5, appPermissions: writing });
    expect(await run('add', { ...talks, channel: quiet.id })).toContain('Create Public Threads');
    expect(await run('add', { ...talks, channel: quiet.id }, 'zh-CN')).toContain('创建公共子区');
    expect(await run('add', { ...talks, channel: quiet.id }, 'zh-TW')).toContain('建立公開討論串');
  });
});

describe('a thread that cannot be opened', () => {
  it('keeps no post back and does not stop it from being published; what waits is told, then what is lacking', async () => {
    const takeBack = live.discord.faults.rest({ kind: 'refusal', code: 50013 }, { ...threading, times: Infinity });
    await run('add', talks);
    await live.pass(11 * minuteMs);
    expect([posts().map(isPublished), threads()]).toEqual([[true], []]);
    expect(await run('status')).toMatch(/⚠ .*: its thread isn’t open yet\. Next try: /u);
    expect(await run('status', {}, 'zh-CN')).toContain('子区还没有开成');
    expect(await run('status', {}, 'zh-TW')).toContain('討論串還沒有開成');
    await live.pass(2 * hourMs);
    const status = await run('status');
    expect(status).toContain('no thread could be opened under it (Discord’s code 50013)');
    expect(status).not.toContain('isn’t open yet');
    expect(live.discord.requests.filter(({ path }) => threading.path.test(path))).toHaveLength(4);
    takeBack();
    await live.passDay();
    expect([posts().length, threads().length]).toEqual([2, 1]);
    expect(await run('status')).not.toContain('50013');
  });

  it('is not opened twice where the answer to it was lost', async () => {
    live.discord.faults.rest({ kind: 'reset', when: 'after' }, threading);
    await run('add', talks);
    await live.pass(20 * minuteMs);
    expect([posts().length, threads().length]).toEqual([1, 1]);
    expect(await run('status')).not.toContain('⚠');
  });
});

describe('a post that cannot be published for an hour', () => {
  it('waits that long, and is published then, once', async () => {
    live.discord.faults.rest({ kind: 'rate-limit', scope: 'shared', retryAfterSeconds: 3600 }, publishing);
    await run('add', talks);
    await live.pass(30 * minuteMs);
    expect([posts().map(isPublished), threads().length]).toEqual([[false], 1]);
    expect(await run('status')).toMatch(/⚠ .*: it isn’t published yet\. Next try: /u);
    expect(await run('status', {}, 'zh-CN')).toContain('还没有发布出去');
    await live.pass(hourMs);
    expect(posts().map(isPublished)).toEqual([true]);
    expect(live.discord.requests.filter(({ path }) => publishing.path.test(path))).toHaveLength(2);
    expect(await run('status')).not.toContain('⚠');
  });
});

describe('a bot that is restarted between a post and its thread', () => {
  it.each([
    ['was not opened', { kind: 'status', status: 503 }],
    ['was opened, and nobody heard', { kind: 'reset', when: 'after' }],
  ] as const)('has one thread under one post, which %s', async (_, fault) => {
    await run('add', talks);
    const takeBack = live.discord.faults.rest(fault, { ...threading, times: Infinity });
    await live.pass(11 * minuteMs);
    expect(posts()).toHaveLength(1);
    await bot.stop();
    await start();
    takeBack();
    await live.pass(30 * minuteMs);
    expect(threads().map(({ id }) => id)).toEqual(posts().map(({ id }) => id));
    expect(await run('status')).not.toContain('⚠');
  });
});
