import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const channel = '1100000000000000102';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const basics = { kind: 'serial', time: '09:00', zone: 'Asia/Shanghai', channel };

let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
});
afterEach(() => live.close());

const daily = (subcommand: string, options: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  live.discord.run({ ...robin, command: `daily ${subcommand}`, options });

/** As another process would find them. */
async function kept(): Promise<{ readonly feeds: readonly Feed[]; readonly skipped: readonly string[] }> {
  const store = await openStore({ path: `${live.dataDir}/pullquote.db` });
  try {
    const feeds = await store.feedsOf('1100000000000000100');
    const wishes = await Promise.all(feeds.map(({ id }) => store.wishes(id)));
    return { feeds, skipped: wishes.flat().map(({ date }) => date) };
  } finally {
    await store.close();
  }
}

const buttonOf = ({ message }: Outcome, action: string): string =>
  /"custom_id":"(?<id>daily:ACTION:[^"]+)"/u
    .exec(JSON.stringify(message?.components).replaceAll(`daily:${action}:`, 'daily:ACTION:'))!
    .groups!['id']!.replace('ACTION', action);

/** Everything that changes something, each by one interaction; then what stands is what each did once. */
async function doEverything(): Promise<void> {
  const added = await daily('add', basics);
  expect((await kept()).feeds).toHaveLength(1);
  await daily('skip', { feed: '1' });
  const skipped = await daily('skip', { feed: '1' });
  expect((await kept()).skipped).toEqual(['2026-01-05', '2026-01-06']);
  await live.discord.press(skipped.message?.id ?? '', buttonOf(skipped, 'unskip'), robin);
  expect((await kept()).skipped).toEqual(['2026-01-05']);
  expect(added.error).toBeUndefined();
  const asked = await daily('remove', { feed: '1' });
  const removed = await live.discord.press(asked.message?.id ?? '', buttonOf(asked, 'remove'), robin);
  expect(JSON.stringify(removed.message?.embeds)).not.toContain('gone');
  expect((await kept()).feeds).toEqual([]);
}

describe('one interaction', () => {
  it('is done once where two processes get it, while one replaces the other', async () => {
    await live.start().ready;
    await live.start().ready;
    await doEverything();
    expect(live.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('is done once where it is delivered twice to one process', async () => {
    await live.start().ready;
    for (let times = 0; times < 20; times += 1) live.discord.faults.gateway({ moment: 'dispatch', kind: 'twice' });
    await doEverything();
    expect(live.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('is answered by the other process where the first did it and could not say so any more', async () => {
    await live.start().ready;
    await live.start().ready;
    const never = new Promise<void>(() => undefined);
    live.discord.faults.rest({ kind: 'slow', until: never }, { path: /callback/ });
    const { message, error } = await daily('add', basics);
    expect(error).toBeUndefined();
    expect(JSON.stringify(message?.embeds)).toContain('Feed set up');
    const [feed, ...more] = (await kept()).feeds;
    expect(more).toEqual([]);
    expect(JSON.stringify(message?.components)).toContain(feed?.id);
  });

  it('holds the store for nobody while it is asked at Discord what was meant', async () => {
    const first = live.start();
    await first.ready;
    await daily('add', basics);
    const { choices } = await live.discord.complete({ ...robin, command: 'daily pause', focused: 'feed' });
    await first.stop();
    // Another process, which has asked for no channel's name yet, and is not told.
    await live.start().ready;
    await live.discord.connected();
    const until = Promise.withResolvers<void>();
    live.discord.faults.rest({ kind: 'slow', until: until.promise }, { method: 'GET', path: /\/channels\/\d+$/u });
    const paused = daily('pause', { feed: choices?.[0]?.name ?? '' });
    await expect.poll(() => live.discord.underWay()).toBe(1);
    const { error } = await live.discord.run({ ...robin, command: 'settings', options: { language: 'zh-CN' } });
    expect(error).toBeUndefined();
    until.resolve();
    expect(JSON.stringify((await paused).message?.embeds)).toContain('Paused');
  });

  it.each<[what: string, meanwhile: () => void, says: RegExp, posts: number]>([
    ['stands there', () => undefined, /\[is out\]/u, 1],
    ['is refused', () => live.discord.deleteChannel(channel), /10003/u, 0],
  ])('says how a post that Discord takes its time for ends: it %s', async (_, meanwhile, says, posts) => {
    await live.start().ready;
    await live.start().ready;
    await daily('add', basics);
    const told = new Map<string, string>();
    live.discord.onMessage(({ message }) => told.set(message.id, JSON.stringify(message.embeds)));
    const until = Promise.withResolvers<void>();
    const posting = { method: 'POST', path: /\/channels\/\d+\/messages$/u };
    live.discord.faults.rest({ kind: 'slow', until: until.promise }, posting);
    const posted = daily('post', { feed: '1' });
    const heard = (words: string) =>
      live.log.lines.filter(({ message, facts }) => message === words && /"daily"/u.test(JSON.stringify(facts))).length;
    await expect.poll(() => heard('received')).toBe(4);
    await expect.poll(() => live.discord.underWay()).toBe(1);
    await live.clock.advance(2000);
    meanwhile();
    until.resolve();
    live.letTimePass();
    const { message, error } = await posted;
    expect(error).toBeUndefined();
    expect(JSON.stringify(message?.embeds)).toMatch(says);
    await expect.poll(() => heard('answered')).toBe(4);
    expect(told.get(message?.id ?? '') ?? JSON.stringify(message?.embeds)).toMatch(says);
    expect(live.discord.messages(channel)).toHaveLength(posts);
    // Both acknowledge it, and Discord takes one.
    expect(live.discord.violations.filter(({ rule }) => rule !== 'answered-twice')).toEqual([]);
  });
});
