import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { fromFeed } from '../../src/store/to-feed.ts';
import { fromPost } from '../../src/store/to-post.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { StoreDialect } from '../../src/store/store-dialect.ts';
import type { Tables } from '../../src/store/tables.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { aClaim, aFeed, aRefusal } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();

/** As a version left it that knew so many migrations, with one feed and its post. */
async function databaseOf(known: number, feed: Feed, post = aClaim()): Promise<string> {
  const path = freshPath();
  const db = new Kysely<Tables>({ dialect: new StoreDialect({ database: openDatabase(path), patienceMs: 0 }) });
  await migrate(db, path, Object.fromEntries(Object.entries(migrations).slice(0, known)));
  const columns = (await db.introspection.getTables()).find(({ name }) => name === 'feeds')?.columns ?? [];
  const row = Object.entries(fromFeed(feed)).filter(([name]) => columns.some((column) => column.name === name));
  await db
    .insertInto('feeds')
    .values(Object.fromEntries(row) as ReturnType<typeof fromFeed>)
    .execute();
  await db.insertInto('posts').values(fromPost(post)).execute();
  await db.destroy();
  return path;
}

describe('a database of before pictures', () => {
  it('keeps its feeds, which go on without', async () => {
    const store = await openStore({ path: await databaseOf(1, aFeed()) });
    expect(await store.feed(aFeed().id)).toEqual(aFeed());
    await store.close();
  });
});

describe('a database of before rhythms, threads, publishing, tags and closing lines', () => {
  it('keeps its feeds, which post as they did, and has nothing left to do with their posts', async () => {
    const store = await openStore({ path: await databaseOf(7, aFeed({ roleId: '77' })) });
    expect(await store.feed(aFeed().id)).toStrictEqual(aFeed({ roleId: '77' }));
    expect(await store.activeRules()).toStrictEqual([aFeed().rule]);
    expect(await store.settleSent('feed1', '2026-03-01', 'here', 'message-1', 6000)).toBe(true);
    expect(await store.followUpsDue(9000, 9)).toEqual([]);
    await store.close();
  });
});

describe('a database of 0.1.0', () => {
  it('keeps a feed that Discord stopped, without the words of then, and goes on', async () => {
    const parked = { reason: 'refused', atMs: 7000, told: true } as const;
    const feed = aFeed({ state: 'parked', parked });
    const post = aClaim({ state: 'failed', reason: 'refused', settledAtMs: 7000 });
    const store = await openStore({ path: await databaseOf(2, feed, post) });
    expect(await store.feed(feed.id)).toStrictEqual(feed);
    expect(await store.posts(feed.id, 9)).toStrictEqual([post]);
    expect([await store.refusals(feed.id, 9), await store.lacks(feed.id)]).toEqual([[], []]);
    expect(await store.parkedFeeds(1, '', 9)).toEqual([feed]);
    await store.changeFeed(feed.id, { state: 'active' });
    await store.claim(aClaim({ date: '2026-03-02' }));
    const refusal = aRefusal({ date: '2026-03-02' });
    expect(await store.refuse(refusal, 'here')).toBe('recorded');
    expect(await store.refusals(feed.id, 9)).toEqual([refusal]);
    await store.close();
  });
});
