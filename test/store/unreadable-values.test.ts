import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { doOnce } from '../../src/conversation/do-once.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { UnreadableRow } from '../../src/store/unreadable-row.ts';
import { noReports } from '../../src/store/store-reports.ts';
import { dailyFeed, date, dueMs, hourMs, openScene } from '../delivery/scheduler-scene.ts';
import { aClaim, aFeed } from '../fixtures/rows.ts';
import { createDeps } from '../conversation/dispatch-scene.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();
let path: string;
beforeEach(() => {
  path = freshPath();
});

async function filled(fill: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ path });
  await fill(store);
  await store.close();
}

/** As another program would, past every check. */
function write(statement: string): void {
  const raw = new DatabaseSync(path);
  raw.exec('pragma ignore_check_constraints = on');
  raw.exec(statement);
  raw.close();
}

async function opened() {
  const told: UnreadableRow[] = [];
  const reports = { ...noReports, unreadable: (row: UnreadableRow) => void told.push(row) };
  return { store: await openStore({ path, reports }), told };
}

describe('a feed that cannot be read', () => {
  it.each([
    ['time_zone', `'Mars/Olympus'`],
    ['time', `'25:00'`],
    ['since_ms', '9223372036854775807'],
    ['channel_id', `x'00'`],
    ['channel_id', `'12\u202e34'`],
    ['role_id', `'everyone'`],
  ])('for its %s is named by its row and its id, without what stands there', async (column, value) => {
    await filled((store) => store.addFeed(aFeed()));
    write(`update feeds set ${column} = ${value}`);
    const { store, told } = await opened();
    expect(await store.feedsOf('guild-1')).toEqual([]);
    expect(told).toEqual([{ table: 'feeds', row: 1, feedId: 'feed1', columns: [column] }]);
    const channelId = column === 'channel_id' ? undefined : 'channel-1';
    expect(await store.unreadableFeeds('guild-1')).toEqual([{ key: 'row-1', id: 'feed1', channelId }]);
    expect(await store.feed('feed1')).toBeUndefined();
    await store.close();
  });

  it('is removed by its key, by its own server, and only while it cannot be read', async () => {
    await filled(async (store) => {
      await store.addFeed(aFeed());
      await store.addFeed(aFeed({ id: 'feed2' }));
    });
    write(`update feeds set days = 0 where id = 'feed1'`);
    const { store } = await opened();
    expect(await store.removeUnreadable('guild-2', 'row-1')).toBe(false);
    expect(await store.removeUnreadable('guild-1', 'row-2')).toBe(false);
    expect(await store.removeUnreadable('guild-1', 'row-1')).toBe(true);
    expect(await store.unreadableFeeds('guild-1')).toEqual([]);
    expect(await store.feedsOf('guild-1')).toHaveLength(1);
    await store.close();
  });
});

describe('a post of whose date nothing can be read', () => {
  it('may be today’s: its channel is looked through, and nothing is sent twice', async () => {
    await filled((store) => store.addFeed(dailyFeed));
    const first = await opened();
    const scene = await openScene({ store: first.store });
    const process = scene.run('first');
    await scene.pass(hourMs + 60_000);
    expect(scene.discord.messages).toHaveLength(1);
    await process.stop();
    // Longer than Discord knows a nonce again.
    await scene.pass(hourMs / 3);
    write(`update posts set date = '2026-03-62'`);
    scene.run('second');
    await scene.pass(hourMs);
    expect(scene.discord.messages).toHaveLength(1);
    expect(await first.store.post('feed', date)).toMatchObject({ state: 'sent', messageId: 'm1' });
    await scene.close();
  });

  it('of long ago delays nothing', async () => {
    await filled(async (store) => {
      await store.addFeed(dailyFeed);
      await store.claim(aClaim({ feedId: 'feed', claimedAtMs: dueMs - 48 * hourMs }));
    });
    write(`update posts set date = 'yesterday!'`);
    const { store } = await opened();
    expect(await store.hasUndatedPost('feed', dueMs - 24 * hourMs)).toBe(false);
    expect(await store.hasUndatedPost('feed', dueMs - 72 * hourMs)).toBe(true);
    await store.close();
  });
});

describe('settings that cannot be read', () => {
  it('count as not chosen, each by itself, until somebody chooses', async () => {
    await filled((store) => store.changeSettings('guild-1', { locale: 'zh-TW', slug: 'talk', privateReplies: true }));
    write(`update guild_settings set locale = 'fr'`);
    const { store, told } = await opened();
    const without = { locale: undefined, slug: 'talk', privateReplies: true, unreadable: ['locale'] };
    expect(await store.settings('guild-1')).toEqual(without);
    expect(told).toMatchObject([{ table: 'guild_settings', columns: ['locale'] }]);
    expect(await store.changeSettings('guild-1', { slug: 'other' })).toEqual({ ...without, slug: 'other' });
    const chosen = await store.changeSettings('guild-1', { locale: 'zh-CN' });
    expect(chosen).toEqual({ locale: 'zh-CN', slug: 'other', privateReplies: true });
    await store.close();
  });
});

describe('a saved quote that cannot be read', () => {
  it('is counted, can be saved again, and can be taken away', async () => {
    await filled(async (store) => {
      for (const item of ['talk#1', 'talk#2', 'talk#3']) await store.saveQuote({ userId: 'me', item, savedAtMs: 1 });
    });
    write(`update saved_quotes set saved_at_ms = 'long ago' where item != 'talk#3'`);
    const { store } = await opened();
    expect(await store.unreadableSaved('me')).toBe(2);
    expect(await store.saveQuote({ userId: 'me', item: 'talk#1', savedAtMs: 2 })).toBe(true);
    expect(await store.saveQuote({ userId: 'me', item: 'talk#3', savedAtMs: 2 })).toBe(false);
    expect(await store.removeUnreadableSaved('me')).toBe(1);
    expect((await store.savedBy('me')).map(({ item }) => item)).toEqual(['talk#1', 'talk#3']);
    await store.close();
  });
});

describe('what stands where an item should', () => {
  const nonsense = `'gar\u202ebage'`;

  it('breaks no list of saved quotes, is told without its value, counted, and can be taken away', async () => {
    await filled((store) => store.saveQuote({ userId: 'me', item: 'talk#1', savedAtMs: 1 }));
    write(`insert into saved_quotes (user_id, item, saved_at_ms) values ('me', ${nonsense}, 2)`);
    const { store, told } = await opened();
    expect((await store.savedBy('me')).map(({ item }) => item)).toEqual(['talk#1']);
    expect(told).toEqual([{ table: 'saved_quotes', row: 2, feedId: undefined, columns: ['item'] }]);
    expect(await store.unreadableSaved('me')).toBe(1);
    expect(await store.removeUnreadableSaved('me')).toBe(1);
    expect(await store.unreadableSaved('me')).toBe(0);
    await store.close();
  });

  it('bans and wishes nothing, and is counted', async () => {
    await filled(async (store) => {
      await store.addFeed(aFeed());
      await store.ban('feed1', 'talk#1');
      await store.setWish('feed1', '2026-03-01', { kind: 'item', item: 'talk#2' });
    });
    write(`update bans set item = ${nonsense}`);
    write(`update wishes set item = ${nonsense}`);
    const { store, told } = await opened();
    expect([await store.banned('feed1'), await store.wishes('feed1')]).toEqual([[], []]);
    expect(told.map(({ table, columns }) => [table, columns])).toEqual([
      ['bans', ['item']],
      ['wishes', ['item']],
    ]);
    expect(await store.unreadableRecords('feed1')).toBe(2);
    await store.close();
  });
});

describe('a deed whose reply cannot be read', () => {
  it.each([`x'00'`, `''`, `'{'`, `'{"kind":"dance"}'`])('is not done again, and says so: %s', async (reply) => {
    await filled((store) => store.once('7', 0, async () => '{"kind":"message"}'));
    write(`update deeds set reply = ${reply}`);
    const { store } = await opened();
    const command = {
      data: { name: 'x', description: 'x' },
      ephemeral: () => false,
      isDeed: () => true,
      run: () => Promise.reject(new Error('done again')),
    };
    const request = { kind: 'command', interactionId: '7' } as Parameters<typeof doOnce>[0];
    const again = doOnce(request, command, { ...createDeps(), store }, () => Promise.reject(new Error('done again')));
    await expect(again).rejects.toThrow('done-before');
    await store.close();
  });
});
